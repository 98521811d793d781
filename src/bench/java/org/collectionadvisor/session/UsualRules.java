package org.collectionadvisor.session;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collectionadvisor.compiled.UsualDrl;
import org.collectionadvisor.compiled.UsualOut;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;
import org.kie.api.KieBase;

/**
 * The rulebook in Drools as it is usually written: one default knowledge base, one new session for each borrower, every fact
 * inserted once, layers by salience, and conclusions inserted as facts that later rules join.
 */
public final class UsualRules {
    private final Rulebook rulebook;
    private final KieBase base;

    private UsualRules(Rulebook rulebook, KieBase base) {
        this.rulebook = rulebook;
        this.base = base;
    }

    public static UsualRules of(Rulebook rulebook) {
        return new UsualRules(rulebook, UsualDrl.base(rulebook.rules()));
    }

    /** What the rules conclude about a situation. */
    public Conclusions conclude(Situation situation) {
        var day = rulebook.on(situation.asOf());
        var facts = new Facts(situation, day.figures(), rulebook.workingDays());
        var collector = new Collector(rulebook, day.speaking(), facts);
        // One count for all layers: they take turns by salience, unseen from here.
        collector.begin();
        var session = base.newKieSession();
        try {
            session.setGlobal("out", new Heard(collector, rulebook, day.speaking(), new HashSet<>()));
            facts.all().forEach(session::insert);
            session.fireAllRules();
            // Only now it is known which steps there are to be taken back.
            collector.proposed().forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return collector.conclusions();
    }

    /** Hands on what fires. */
    private record Heard(Collector collector, Rulebook rulebook, BitSet speaking, Set<Record> inserted)
            implements UsualOut {
        @Override
        public Truth concludes(int rule, Fact fact) {
            return speaking.get(rule) ? PlainDrools.tell(collector, rulebook, rule, fact) : Truth.FAILS;
        }

        @Override
        public boolean isNew(Record conclusion) {
            return inserted.add(conclusion);
        }
    }

    /**
     * Looks whether a reasoner concludes the same.
     *
     * @throws IllegalStateException at the first situation where it does not
     */
    public void check(Reasoner reasoner, List<Situation> situations) {
        PlainDrools.check(this::conclude, reasoner, situations);
    }
}
