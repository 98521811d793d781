package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.SharedConditions;
import org.collectionadvisor.rulebook.Truth;
import org.collectionadvisor.rulebook.Unknowns;
import org.jspecify.annotations.Nullable;

/** The rules that unknowns can leave open, by layer and by the fact they match. */
final class RulesByFact {
    private final Map<Layer, Map<Class<? extends Fact>, List<Indexed>>> byLayer = new EnumMap<>(Layer.class);

    /** Who is told of the rules that are undecided. */
    interface Listener {
        /** Whether it matters that a rule with this conclusion may be undecided. */
        boolean isOpen(Conclusion conclusion, @Nullable DebtFacts debt);

        void undecided(Undecided one);
    }

    private record Indexed(int index, Rule rule, Condition when) {}

    RulesByFact(List<Rule> rules) {
        var shared = new HashMap<String, SharedConditions>();
        rules.stream()
                .collect(Collectors.groupingBy(Rule::fact, Collectors.mapping(Rule::when, Collectors.toList())))
                .forEach((fact, conditions) -> shared.put(fact, new SharedConditions(conditions)));
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            if (rule.conclusion().canBeOpen()) {
                add(new Indexed(
                        i, rule, Objects.requireNonNull(shared.get(rule.fact())).of(rule.when())));
            }
        }
    }

    private void add(Indexed one) {
        var type = Objects.requireNonNull(Vocabulary.standard().type(one.rule().fact()));
        byLayer.computeIfAbsent(one.rule().conclusion().layer(), layer -> new HashMap<>())
                .computeIfAbsent(type, any -> new ArrayList<>())
                .add(one);
    }

    /** Tells of each rule of a layer that neither holds of a fact nor fails, and that is still open to the listener. */
    void lookForUndecided(Layer layer, Facts facts, Listener listener) {
        var unknowns = new Unknowns();
        byLayer.getOrDefault(layer, Map.of()).forEach((type, rules) -> {
            var matched = facts.of(type);
            if (!matched.isEmpty()) {
                // One rule after the other: a rule's conditions are far apart in memory, the facts of one situation
                // close by.
                for (int r = 0; r < rules.size(); r++) {
                    look(rules.get(r), matched, unknowns, listener);
                }
            }
        });
    }

    private static void look(Indexed one, List<? extends Fact> facts, Unknowns unknowns, Listener listener) {
        for (int f = 0; f < facts.size(); f++) {
            var fact = facts.get(f);
            unknowns.clear();
            // A figure that is not in force leaves a rule open too, but nobody can be asked for it.
            if (listener.isOpen(one.rule().conclusion(), fact.debt())
                    && one.when().truth(fact, unknowns) == Truth.UNKNOWN
                    && !unknowns.isEmpty()) {
                listener.undecided(new Undecided(one.index(), one.rule(), fact, unknowns.copy()));
            }
        }
    }
}
