package org.collectionadvisor.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.compiled.Out;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.PerDebt;
import org.collectionadvisor.facts.StepFacts;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/** Takes what holds in one situation and what is undecided, and keeps what follows. */
final class Collector implements Out {
    private static final int LEVELS = Level.values().length;
    private static final int RISKS = Channel.values().length * LEVELS;

    private final Rulebook rulebook;
    private final BitSet speaking;
    private final Facts facts;

    // Each conclusion stands in a list, as it came, and in a table by what it is and its debt.
    private final List<Conclusions.Finding> findings = new ArrayList<>();
    private final PerDebt<Conclusions.Finding> findingTable;
    private final List<Conclusions.Risk> risks = new ArrayList<>();
    private final PerDebt<Conclusions.Risk> riskTable;

    private final ProposedSteps steps;
    private List<StepFacts> proposed = List.of();
    private final WantedAnswers answers;
    private final Map<DebtFacts, Integer> ranks = new HashMap<>();
    private final List<Undecided> undecided = new ArrayList<>();
    private final BitSet spoken;
    private int firings;
    private boolean asksWithheld;
    private boolean warningsWithheld;

    /** @param speaking the rules that speak on the situation's day */
    Collector(Rulebook rulebook, BitSet speaking, Facts facts) {
        this.rulebook = rulebook;
        this.speaking = speaking;
        this.facts = facts;
        findingTable = new PerDebt<>(rulebook.codes().findings().size(), facts);
        riskTable = new PerDebt<>(RISKS, facts);
        steps = new ProposedSteps(rulebook.codes(), facts);
        answers = new WantedAnswers(rulebook.codes(), facts.situation());
        spoken = new BitSet(rulebook.rules().size());
    }

    Facts facts() {
        return facts;
    }

    boolean answersAreWanted() {
        return answers.areWanted();
    }

    boolean asksWithheld() {
        return asksWithheld;
    }

    /** From now on the rules of another layer speak; each layer may speak so often. */
    void begin() {
        firings = 0;
    }

    @Override
    public void holds(int index, Fact fact) {
        var rule = rulebook.rules().get(index);
        if (++firings > rulebook.about().firings()) {
            throw new RuleLimitException(rule.id(), rulebook.about().firings());
        }
        boolean idle = rule.conclusion() instanceof Conclusion.Answer answer && !answers.isWanted(answer);
        if (speaking.get(index) && !idle) {
            spoken.set(index);
            conclude(new Reason(index, rule, fact));
        }
    }

    private void conclude(Reason reason) {
        var debt = reason.fact().debt();
        var conclusion = reason.rule().conclusion();
        var concluded = facts.concluded();
        if (conclusion instanceof Conclusion.Interruption event) {
            var day = event.day().value(reason.fact());
            concluded.interrupted(Objects.requireNonNull(debt), days(day), event.acknowledged());
        } else if (conclusion instanceof Conclusion.LeaveOut) {
            concluded.leaveOut(debt);
        } else if (conclusion instanceof Conclusion.Finding finding) {
            concluded.found(finding.index(), debt);
            find(finding, debt).reasons().add(reason);
        } else if (conclusion instanceof Conclusion.Risk risk) {
            concluded.level(risk.channel(), debt, risk.level());
            if (debt != null && !debt.isUnnamed()) {
                risk(risk, debt).reasons().add(reason);
            }
        } else if (conclusion instanceof Conclusion.Rank rank) {
            if (debt != null && !debt.isUnnamed()) {
                ranks.merge(debt, rank.rank(), Math::min);
            }
        } else if (conclusion instanceof Conclusion.Step step) {
            steps.propose(step, debt, reason);
        } else if (conclusion instanceof Conclusion.Answer answer) {
            answers.conclude(answer, reason);
        } else if (conclusion instanceof Conclusion.WithholdAsks) {
            asksWithheld = true;
        } else if (conclusion instanceof Conclusion.WithholdWarnings) {
            warningsWithheld = true;
        } else {
            steps.withhold((StepFacts) reason.fact(), reason);
        }
    }

    @SuppressWarnings("unchecked") // a rule may name only a day here
    private static @Nullable Range<LocalDate> days(@Nullable Object day) {
        return (Range<LocalDate>) day;
    }

    /** The index of a constant, for a table; it is never kept beyond. */
    @SuppressWarnings("EnumOrdinal")
    static int index(Enum<?> constant) {
        return constant.ordinal();
    }

    private Conclusions.Finding find(Conclusion.Finding finding, @Nullable DebtFacts debt) {
        var known = findingTable.get(finding.index(), debt);
        if (known == null) {
            known = new Conclusions.Finding(finding.code(), finding.index(), named(debt), new ArrayList<>(2));
            findingTable.set(finding.index(), debt, known);
            findings.add(known);
        }
        return known;
    }

    /** What is said of a debt that was not named is said of the borrower as a whole. */
    static @Nullable DebtFacts named(@Nullable DebtFacts debt) {
        return debt == null || debt.isUnnamed() ? null : debt;
    }

    private Conclusions.Risk risk(Conclusion.Risk risk, DebtFacts debt) {
        int line = index(risk.channel()) * LEVELS + index(risk.level());
        var known = riskTable.get(line, debt);
        if (known == null) {
            known = new Conclusions.Risk(risk.channel(), debt, risk.level(), new ArrayList<>(2));
            riskTable.set(line, debt, known);
            risks.add(known);
        }
        return known;
    }

    /** Notes a rule that unknowns leave open; what it would conclude is unknown to the layers after. */
    void undecided(Undecided one) {
        if (!speaking.get(one.index())) {
            return;
        }
        undecided.add(one);
        var debt = one.fact().debt();
        if (one.rule().conclusion() instanceof Conclusion.Finding finding) {
            facts.concluded().undecided(finding.index(), debt);
        } else if (one.rule().conclusion() instanceof Conclusion.LeaveOut) {
            facts.concluded().leaveOutUndecided(debt);
        }
    }

    List<Undecided> undecided() {
        return undecided;
    }

    /** The steps proposed so far, for the rules that take back. */
    List<StepFacts> proposed() {
        proposed = steps.facts();
        return proposed;
    }

    Conclusions conclusions() {
        var asks = asksWithheld ? List.<Conclusions.Ask>of() : new Questions(rulebook, facts, this).asks(undecided);
        return new Conclusions(
                facts,
                answers.conclusions(),
                Collections.unmodifiableList(findings),
                highest(),
                steps.conclusions(),
                proposed,
                ranks,
                asks,
                warningsWithheld,
                spoken);
    }

    private List<Conclusions.Risk> highest() {
        var highest = new ArrayList<Conclusions.Risk>(risks.size());
        for (var risk : risks) {
            if (facts.concluded().level(risk.channel(), risk.debt()) == risk.level()) {
                highest.add(risk);
            }
        }
        return Collections.unmodifiableList(highest);
    }

    /**
     * What a rule with this conclusion could still change by itself. Where a finding or level stands already nobody waits for it
     * either: whoever reads it knows it.
     */
    Gain gain(Conclusion conclusion, @Nullable DebtFacts debt) {
        if (conclusion instanceof Conclusion.Answer answer) {
            return answers.wouldBeSaid(answer) ? Gain.ANSWER : Gain.NONE;
        } else if (conclusion instanceof Conclusion.Risk risk) {
            var level = facts.concluded().level(risk.channel(), debt);
            return level == null || level.compareTo(risk.level()) < 0 ? Gain.RISK : Gain.NONE;
        } else if (conclusion instanceof Conclusion.Step step) {
            return steps.isProposed(step, debt) ? Gain.NONE : Gain.STEP;
        } else if (conclusion instanceof Conclusion.Finding finding) {
            return findingTable.get(finding.index(), debt) == null ? Gain.FINDING : Gain.NONE;
        }
        return Gain.NONE;
    }

    boolean isOpen(Conclusion conclusion, @Nullable DebtFacts debt) {
        return conclusion instanceof Conclusion.LeaveOut || gain(conclusion, debt) != Gain.NONE;
    }
}
