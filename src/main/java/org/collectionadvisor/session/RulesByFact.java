package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.SharedConditions;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Rule;

/** The rules that unknowns can leave open, by layer and by the fact they match. */
final class RulesByFact {
    private final Map<Layer, Map<Class<? extends Fact>, List<Indexed>>> byLayer = new EnumMap<>(Layer.class);
    private final List<Condition> conditions = new ArrayList<>();

    private record Indexed(int index, Rule rule, Condition when) {}

    RulesByFact(List<Rule> rules) {
        var shared = new HashMap<String, SharedConditions>();
        rules.stream()
                .collect(Collectors.groupingBy(Rule::fact, Collectors.mapping(Rule::when, Collectors.toList())))
                .forEach((fact, conditions) -> shared.put(fact, new SharedConditions(conditions)));
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            conditions.add(Objects.requireNonNull(shared.get(rule.fact())).of(rule.when()));
            if (rule.conclusion().canBeOpen()) {
                add(new Indexed(i, rule, conditions.get(i)));
            }
        }
    }

    /** What each rule asks, by the rule's index; what several ask of a fact is kept with it. */
    List<Condition> conditions() {
        return conditions;
    }

    private void add(Indexed one) {
        var type = Objects.requireNonNull(Vocabulary.standard().type(one.rule().fact()));
        byLayer.computeIfAbsent(one.rule().conclusion().layer(), layer -> new HashMap<>())
                .computeIfAbsent(type, any -> new ArrayList<>())
                .add(one);
    }

    /** Tells the collector of each situation which rules of a layer neither hold of a fact nor fail, where that still matters. */
    void lookForUndecided(Layer layer, List<Collector> all) {
        var unknowns = new Unknowns();
        byLayer.getOrDefault(layer, Map.of()).forEach((type, rules) -> {
            for (int r = 0; r < rules.size(); r++) {
                for (int c = 0; c < all.size(); c++) {
                    look(rules.get(r), all.get(c).facts().of(type), unknowns, all.get(c));
                }
            }
        });
    }

    private static void look(Indexed one, List<? extends Fact> facts, Unknowns unknowns, Collector collector) {
        for (int f = 0; f < facts.size(); f++) {
            var fact = facts.get(f);
            if (collector.isOpen(one.rule().conclusion(), fact.debt())) {
                unknowns.clear();
                // A figure that is not in force leaves a rule open too, but nobody can be asked for it.
                if (one.when().truth(fact, unknowns) == Truth.UNKNOWN && !unknowns.isEmpty()) {
                    collector.undecided(new Undecided(one.index(), one.rule(), fact, unknowns.copy()));
                }
            }
        }
    }
}
