package org.collectionadvisor.session;

import java.util.List;
import java.util.function.Function;
import org.collectionadvisor.compiled.Out;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;
import org.kie.api.runtime.KieSession;

/** Drools with its own settings: what measures of the program have in common. */
final class PlainDrools {
    private PlainDrools() {}

    /** Lets the rules of a new session speak about all the facts, and ends it. */
    static void fire(KieSession session, List<? extends Fact> facts, Out out) {
        try {
            session.setGlobal("out", out);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    /** Tells the collector of a rule that may hold: that it does, or what leaves it undecided. */
    static Truth tell(Collector collector, Rulebook rulebook, int index, Fact fact) {
        var rule = rulebook.rules().get(index);
        var unknowns = new Unknowns();
        var truth = rule.truth(fact, unknowns);
        if (truth == Truth.HOLDS) {
            collector.holds(index, fact);
        } else if (!unknowns.isEmpty()) {
            collector.undecided(new Undecided(index, rule, fact, unknowns.copy()));
        }
        return truth;
    }

    /**
     * Looks whether a reasoner concludes the same.
     *
     * @throws IllegalStateException at the first situation where it does not
     */
    static void check(Function<Situation, Conclusions> plain, Reasoner reasoner, List<Situation> situations) {
        for (var situation : situations) {
            if (!SameConclusions.are(plain.apply(situation), reasoner.conclude(situation))) {
                throw new IllegalStateException("other conclusions about situation `" + situation.id() + "`");
            }
        }
    }
}
