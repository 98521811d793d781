package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.util.Objects;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Range;

/** Facts about which the rulebook has said from which days limitation restarts. */
final class WithEvents {
    private WithEvents() {}

    static Facts facts(String members) {
        return told(Given.facts(members));
    }

    static DebtFacts debt(String members) {
        return told(Given.debt(members).facts()).debts().get(0);
    }

    static DebtFacts debt(LocalDate day, String members) {
        return told(Given.debt(day, members).facts()).debts().get(0);
    }

    @SuppressWarnings("unchecked") // an event has a day, or none
    private static Facts told(Facts given) {
        var rulebook = Rulebook.embedded();
        var situation = given.situation();
        var facts = new Facts(
                situation,
                rulebook.declarations().vocabulary(),
                rulebook.on(situation.asOf()).figures(),
                rulebook.workingDays());
        for (var rule : rulebook.rules()) {
            if (rule.conclusion() instanceof Conclusion.Interruption event) {
                facts.all().stream()
                        .filter(fact -> holds(rule, fact))
                        .forEach(fact -> facts.concluded()
                                .interrupted(
                                        Objects.requireNonNull(fact.debt()),
                                        (Range<LocalDate>) event.day().value(fact),
                                        event.acknowledged()));
            }
        }
        return facts;
    }

    private static boolean holds(Rule rule, Fact fact) {
        return Vocabulary.standard().type(rule.fact()) == fact.getClass()
                && rule.truth(fact, new Unknowns()) == Truth.HOLDS;
    }
}
