package org.collectionadvisor.session;

import java.util.List;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;

/** The way from a situation to conclusions, step by step, for one thread. */
public final class LayersAlone {
    private final Rulebook rulebook;
    private final Reasoner reasoner;
    private final Sessions sessions;

    public LayersAlone(CompiledRulebook compiled) {
        rulebook = compiled.rulebook();
        reasoner = new Reasoner(compiled);
        sessions = new Sessions(compiled.bases());
    }

    /** The facts of a situation. */
    public Told told(Situation situation) {
        var day = rulebook.on(situation.asOf());
        var facts = new Facts(situation, day.figures(), rulebook.workingDays());
        return new Told(this, new Collector(rulebook, day.speaking(), facts));
    }

    /** Facts about which the rules can speak, once. */
    public static final class Told {
        private final LayersAlone layers;
        private final Collector collector;

        private Told(LayersAlone layers, Collector collector) {
            this.layers = layers;
            this.collector = collector;
        }

        public void fire() {
            layers.reasoner.fire(List.of(collector), layers.sessions);
        }

        /** What the rules concluded when they were fired. */
        public Conclusions conclusions() {
            return collector.conclusions();
        }
    }
}
