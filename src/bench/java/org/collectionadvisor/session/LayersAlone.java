package org.collectionadvisor.session;

import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;

/** The way from a situation to conclusions, step by step, for one thread and the rulebook in the jar. */
public final class LayersAlone {
    private final Rulebook rulebook;
    private final KnowledgeBases bases;
    private final Sessions sessions;

    private LayersAlone(Rulebook rulebook, KnowledgeBases bases) {
        this.rulebook = rulebook;
        this.bases = bases;
        sessions = new Sessions(bases);
    }

    public static LayersAlone of(Rulebook embedded) {
        return new LayersAlone(embedded, KnowledgeBases.fast(CompiledRules.embedded()));
    }

    /** The facts of a situation. */
    public Told told(Situation situation) {
        var day = rulebook.on(situation.asOf());
        var facts = new Facts(situation, day.figures(), rulebook.workingDays());
        return new Told(this, facts, new Collector(rulebook, day.speaking(), facts));
    }

    /** Facts about which the rules can speak, once. */
    public static final class Told {
        private final LayersAlone layers;
        private final Facts facts;
        private final Collector collector;

        private Told(LayersAlone layers, Facts facts, Collector collector) {
            this.layers = layers;
            this.facts = facts;
            this.collector = collector;
        }

        public void fire() {
            Reasoner.fire(facts, collector, layers.sessions, layers.bases);
        }

        /** What the rules concluded when they were fired. */
        public Conclusions conclusions() {
            return collector.conclusions();
        }
    }
}
