package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Truth;
import org.collectionadvisor.rulebook.Unknowns;
import org.jspecify.annotations.Nullable;

/** The rules that unknowns can leave open, by layer and by the fact they match. */
final class RulesByFact {
    private final Map<Layer, Map<Class<?>, List<Alike>>> byLayer = new EnumMap<>(Layer.class);

    /** Who is told of the rules that are undecided. */
    interface Listener {
        /** Whether it matters that a rule with this conclusion may be undecided. */
        boolean isOpen(Conclusion conclusion, @Nullable DebtFacts debt);

        void undecided(Undecided one);
    }

    /** Rules that begin with the same condition, which is looked at once for all of them. */
    private record Alike(Condition opening, List<Indexed> rules) {}

    private record Indexed(int index, Rule rule, Condition afterOpening) {}

    RulesByFact(List<Rule> rules) {
        for (var layer : Layer.values()) {
            var byFact = new HashMap<Class<?>, Map<Condition, List<Indexed>>>();
            IntStream.range(0, rules.size())
                    .filter(i -> rules.get(i).conclusion().layer() == layer)
                    .filter(i -> rules.get(i).conclusion().canBeOpen())
                    .forEach(i -> add(i, rules.get(i), byFact));
            var alike = new HashMap<Class<?>, List<Alike>>();
            byFact.forEach((fact, openings) -> {
                var all = new ArrayList<Alike>();
                openings.forEach((opening, ofIt) -> all.add(new Alike(opening, ofIt)));
                alike.put(fact, all);
            });
            byLayer.put(layer, alike);
        }
    }

    private static void add(int index, Rule rule, Map<Class<?>, Map<Condition, List<Indexed>>> byFact) {
        var type = Objects.requireNonNull(Vocabulary.standard().type(rule.fact()));
        var parts = rule.when().parts();
        if (!parts.isEmpty()) {
            byFact.computeIfAbsent(type, any -> new LinkedHashMap<>())
                    .computeIfAbsent(parts.get(0), any -> new ArrayList<>())
                    .add(new Indexed(index, rule, new Condition.All(parts.subList(1, parts.size()))));
        }
    }

    /** Tells of each rule of a layer that neither holds of a fact nor fails, and that is still open to the listener. */
    void lookForUndecided(Layer layer, List<Fact> facts, Listener listener) {
        var byFact = Objects.requireNonNull(byLayer.get(layer));
        var unknowns = new Unknowns();
        for (int f = 0; f < facts.size(); f++) {
            var fact = facts.get(f);
            var alike = byFact.getOrDefault(fact.getClass(), List.of());
            for (int a = 0; a < alike.size(); a++) {
                look(alike.get(a), fact, unknowns, listener);
            }
        }
    }

    private static void look(Alike alike, Fact fact, Unknowns unknowns, Listener listener) {
        unknowns.clear();
        var opening = alike.opening().truth(fact, unknowns);
        if (opening == Truth.FAILS) {
            return;
        }
        int openingUnknowns = unknowns.size();
        for (int i = 0; i < alike.rules().size(); i++) {
            var one = alike.rules().get(i);
            if (listener.isOpen(one.rule().conclusion(), fact.debt())) {
                unknowns.cutTo(openingUnknowns);
                // A figure that is not in force leaves a rule open too, but nobody can be asked for it.
                if (one.afterOpening().truth(fact, unknowns) != Truth.FAILS && !unknowns.isEmpty()) {
                    listener.undecided(new Undecided(one.index(), one.rule(), fact, unknowns.copy()));
                }
            }
        }
    }
}
