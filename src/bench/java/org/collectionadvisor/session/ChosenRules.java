package org.collectionadvisor.session;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.OtherConclusion;
import org.collectionadvisor.rulebook.Rule;

/**
 * Some rules in one knowledge base, fired by the very classes that fire the rulebook, which find beside it what only unknowns
 * hold back; a rule's number is its place.
 */
public final class ChosenRules {
    /** Which layer it is does not matter where all rules stand in one. */
    private static final Layer ONE = Layer.FINDINGS;

    private final Map<Layer, CompiledRules.Compiled> layers;

    /** Sessions of one thread. */
    public interface Firing {
        void fire(List<Fact> facts, Out out);
    }

    private ChosenRules(Map<Layer, CompiledRules.Compiled> layers) {
        this.layers = layers;
    }

    /** Compiles rules none of which reads what another concludes. */
    public static ChosenRules of(String name, List<Rule> rules) {
        return new ChosenRules(CompiledRules.of(RuleCompiler.compile(
                name,
                IntStream.range(0, rules.size())
                        .mapToObj(place -> inOneLayer(rules.get(place), place))
                        .toList())));
    }

    private static Rule inOneLayer(Rule rule, int place) {
        return OtherConclusion.of(rule, new Conclusion.Finding(rule.id(), place));
    }

    /** The service's own settings: a session that is kept. */
    public Firing fast() {
        var bases = KnowledgeBases.fast(layers);
        var sessions = new Sessions(bases);
        return (facts, out) -> {
            sessions.fire(ONE, facts, out);
            bases.look(ONE, facts, out);
        };
    }

    /** Plain settings: a session for every call. */
    public Firing plain() {
        var bases = KnowledgeBases.fast(layers).plain();
        return (facts, out) -> {
            PlainDrools.fire(bases.session(ONE).orElseThrow(), facts, out);
            bases.look(ONE, facts, out);
        };
    }
}
