package org.collectionadvisor.explain;

import java.util.Objects;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;

/** Finds the members that leave a word open, also through findings and risks that could not be decided. */
final class Untold {
    private final Rulebook rulebook;
    private final Conclusions conclusions;

    Untold(Rulebook rulebook, Conclusions conclusions) {
        this.rulebook = rulebook;
        this.conclusions = conclusions;
    }

    /** The pointers of what could tell a word, or tell it more exactly. */
    Stream<String> of(Read read, Fact matched) {
        var own = read.open(matched).stream().filter(Told::isOpen).map(Told::pointer);
        return Stream.concat(own, concluding(read).flatMap(rule -> of(rule, read.of(matched))));
    }

    /** The rules that would conclude what a word tells of. */
    private Stream<Rule> concluding(Read read) {
        var rules = rulebook.on(conclusions.facts().situation().asOf()).speaking().stream()
                .mapToObj(rulebook.rules()::get);
        if (read.argument() instanceof Operand.OfFinding of) {
            return rules.filter(rule -> rule.conclusion() instanceof Conclusion.Finding finding
                    && finding.code().equals(of.code()));
        }
        var channel = read.word().risk();
        return channel == null
                ? Stream.of()
                : rules.filter(rule -> rule.conclusion() instanceof Conclusion.Risk risk && risk.channel() == channel);
    }

    /** What leaves a rule undecided about a debt, or about anything where the fact that waits for it is no debt. */
    private Stream<String> of(Rule rule, Fact waiting) {
        var type = Objects.requireNonNull(Vocabulary.standard().type(rule.fact()));
        return conclusions.of(type).stream()
                .filter(fact -> !(waiting instanceof DebtFacts) || fact.debt() == null || fact.debt() == waiting)
                .flatMap(fact -> {
                    var unknowns = new Unknowns();
                    return rule.when().truth(fact, unknowns) == Truth.UNKNOWN
                            ? unknowns.copy().stream().flatMap(read -> of(read, fact))
                            : Stream.of();
                });
    }
}
