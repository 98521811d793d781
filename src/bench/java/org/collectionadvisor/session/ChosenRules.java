package org.collectionadvisor.session;

import java.util.List;
import java.util.stream.IntStream;
import org.collectionadvisor.compiled.Bases;
import org.collectionadvisor.compiled.KnowledgeBases;
import org.collectionadvisor.compiled.Out;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.OtherConclusion;
import org.collectionadvisor.rulebook.Rule;

/**
 * Some rules in one knowledge base, fired by the very classes that fire the rulebook, which then look for the undecided; a rule's index is that among those chosen.
 */
public final class ChosenRules {
    /** Which layer it is does not matter where all rules stand in one. */
    private static final Layer ONE = Layer.FINDINGS;

    private final KnowledgeBases bases;
    private final List<Rule> rules;

    /** Sessions of one thread. */
    public interface Firing {
        /** Tells of the rules that hold, and of those that unknowns leave open. */
        void fire(List<Fact> facts, Out out);
    }

    private ChosenRules(KnowledgeBases bases, List<Rule> rules) {
        this.bases = bases;
        this.rules = rules;
    }

    /** Compiles rules none of which reads what another concludes. */
    public static ChosenRules of(String name, List<Rule> rules) {
        var inOneLayer = IntStream.range(0, rules.size())
                .mapToObj(i -> OtherConclusion.of(
                        rules.get(i), new Conclusion.Finding(rules.get(i).id(), i)))
                .toList();
        return new ChosenRules(Bases.of(name, inOneLayer), inOneLayer);
    }

    /** The service's own settings: a session that is kept. */
    public Firing fast() {
        var sessions = new Sessions(bases);
        return (facts, out) -> {
            sessions.fire(ONE, facts, out);
            undecided(facts, out);
        };
    }

    /** Plain settings: a session for every call. */
    public Firing plain() {
        var plain = bases.plain();
        return (facts, out) -> {
            PlainDrools.fire(plain.session(ONE).orElseThrow(), facts, out);
            undecided(facts, out);
        };
    }

    private void undecided(List<Fact> facts, Out out) {
        var unknowns = new Unknowns();
        for (int i = 0; i < rules.size(); i++) {
            var type = Vocabulary.standard().type(rules.get(i).fact());
            for (var fact : facts) {
                if (fact.getClass() == type && rules.get(i).truth(fact, unknowns) == Truth.UNKNOWN) {
                    out.holds(i, fact);
                }
                unknowns.clear();
            }
        }
    }
}
