package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Truth;
import org.collectionadvisor.rulebook.Unknowns;

/** The rules that can be left open by unknowns, by layer and by the fact they match. */
final class RulesByFact {
    private final Map<Layer, Map<Class<?>, List<Indexed>>> byLayer = new EnumMap<>(Layer.class);

    private record Indexed(int index, Rule rule) {}

    RulesByFact(List<Rule> rules) {
        IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).conclusion().canBeOpen())
                .forEach(i -> add(new Indexed(i, rules.get(i))));
    }

    private void add(Indexed one) {
        var type = Objects.requireNonNull(Vocabulary.standard().type(one.rule().fact()));
        byLayer.computeIfAbsent(one.rule().conclusion().layer(), layer -> new HashMap<>())
                .computeIfAbsent(type, any -> new ArrayList<>())
                .add(one);
    }

    /** Tells of each rule of a layer that neither holds of a fact nor fails. */
    void lookForUndecided(Layer layer, List<Fact> facts, Consumer<Undecided> undecided) {
        var byFact = byLayer.getOrDefault(layer, Map.of());
        var unknowns = new Unknowns();
        for (int f = 0; f < facts.size(); f++) {
            var fact = facts.get(f);
            var rules = byFact.getOrDefault(fact.getClass(), List.of());
            for (int r = 0; r < rules.size(); r++) {
                var one = rules.get(r);
                unknowns.clear();
                // A figure that is not in force leaves a rule open too, but nobody can be asked for it.
                if (one.rule().truth(fact, unknowns) == Truth.UNKNOWN && !unknowns.isEmpty()) {
                    undecided.accept(new Undecided(one.index(), one.rule(), fact, unknowns.copy()));
                }
            }
        }
    }
}
