package org.collectionadvisor.session;

import java.util.List;
import java.util.Map;
import org.collectionadvisor.compiled.Out;
import org.collectionadvisor.compiled.PlainDrl;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;
import org.kie.api.KieBase;

/**
 * The rulebook in Drools as it is used plainly: each condition by itself, default knowledge bases, a new session for each layer
 * of each borrower, every fact inserted, matches fired from the agenda.
 */
public final class PlainRules {
    private final Rulebook rulebook;
    private final Map<Layer, KieBase> bases;

    private PlainRules(Rulebook rulebook, Map<Layer, KieBase> bases) {
        this.rulebook = rulebook;
        this.bases = bases;
    }

    public static PlainRules of(Rulebook rulebook) {
        return new PlainRules(rulebook, PlainDrl.bases(rulebook.rules()));
    }

    /** What the rules conclude about a situation. */
    public Conclusions conclude(Situation situation) {
        var day = rulebook.on(situation.asOf());
        var facts = new Facts(situation, rulebook.declarations().vocabulary(), day.figures(), rulebook.workingDays());
        var collector = new Collector(rulebook, day.speaking(), facts);
        Out out = (rule, fact) -> PlainDrools.tell(collector, rulebook, rule, fact);
        for (var layer : bases.keySet()) {
            collector.begin();
            PlainDrools.fire(
                    bases.get(layer).newKieSession(),
                    layer == Layer.WITHHOLD ? collector.proposed() : facts.all(),
                    out);
        }
        return collector.conclusions();
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
