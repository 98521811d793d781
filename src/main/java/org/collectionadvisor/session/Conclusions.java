package org.collectionadvisor.session;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.StepFacts;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.rulebook.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What the rules concluded about one situation, in no order yet.
 *
 * @param answers in the order asked
 * @param proposed the steps as facts, which the rules that take back matched
 * @param ranks the rank of each ranked debt among those to be paid
 * @param spoken the indexes of all rules that concluded anything
 * @param asks what was not told and would help, the most useful first
 * @param warningsWithheld whether of risks and findings only the codes stand
 */
public record Conclusions(
        Facts facts,
        List<Answer> answers,
        List<Finding> findings,
        List<Risk> risks,
        List<Step> steps,
        List<StepFacts> proposed,
        Map<DebtFacts, Integer> ranks,
        List<Ask> asks,
        boolean warningsWithheld,
        BitSet spoken) {
    /** The facts of one kind that a rule could match. */
    public List<? extends Fact> of(Class<? extends Fact> kind) {
        return kind == StepFacts.class ? proposed : facts.of(kind);
    }

    /** The findings that a word tells of. */
    public Stream<Finding> findingsBehind(Read read, Fact matched) {
        return read.argument() instanceof Operand.OfFinding of
                ? findings.stream().filter(finding -> finding.stands(of.index(), read.of(matched)))
                : Stream.of();
    }

    /** The risk whose level a word tells. */
    public Stream<Risk> risksBehind(Read read, Fact matched) {
        var channel = read.word().risk();
        return channel == null
                ? Stream.of()
                : risks.stream().filter(risk -> risk.channel() == channel && risk.debt() == read.of(matched));
    }

    /**
     * A rule that concluded, and the fact it matched.
     *
     * @param index the rule's in the rulebook
     */
    public record Reason(int index, Rule rule, Fact fact) {}

    /**
     * The answer to something the person came to ask.
     *
     * @param to what was asked, by its code
     */
    public record Answer(String to, String code, List<Reason> reasons) {}

    /**
     * A finding, about one debt or the borrower as a whole.
     *
     * @param index the code's among all findings
     */
    public record Finding(String code, int index, @Nullable DebtFacts debt, List<Reason> reasons) {
        /** Whether it is the finding of that index, and stands for a debt, or anywhere where a fact is no debt. */
        public boolean stands(int finding, Fact of) {
            return index == finding && (!(of instanceof DebtFacts) || debt == null || debt == of);
        }
    }

    /** The highest level concluded for a debt, with the rules that concluded it. */
    public record Risk(Channel channel, DebtFacts debt, Level level, List<Reason> reasons) {}

    /**
     * A proposed step.
     *
     * @param withheld why it is taken back; empty if it stands
     * @param draftWithheld why its draft is taken back
     */
    public record Step(
            String code,
            @Nullable DebtFacts debt,
            @Nullable LocalDate by,
            List<Reason> reasons,
            List<Reason> withheld,
            List<Reason> draftWithheld) {}

    /**
     * A question for one member of the situation, wherever it was not told.
     *
     * @param told where an answer would help, in the order of their pointers
     * @param rules the rules that wait for one of the answers
     */
    public record Ask(String member, List<Told> told, List<String> rules) {}
}
