package org.collectionadvisor.pages;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;

/** Which rules conclude what, and which rules read it. */
final class Graph {
    private final Map<String, Set<String>> concluding = new LinkedHashMap<>();
    private final Map<String, Set<String>> reading = new LinkedHashMap<>();
    private final Map<Layer, Integer> rules = new LinkedHashMap<>();
    private final Map<List<Layer>, Integer> flow = new LinkedHashMap<>();

    Graph(Rulebook rulebook) {
        Stream.of(Layer.values()).forEach(layer -> rules.put(layer, 0));
        for (var rule : rulebook.rules()) {
            rules.merge(rule.conclusion().layer(), 1, Integer::sum);
            concluding
                    .computeIfAbsent(concluded(rule.conclusion()), ignored -> new LinkedHashSet<>())
                    .add(rule.id());
            var from = new LinkedHashSet<Layer>();
            rule.reads().forEach(read -> read(rule, read, from));
            from.forEach(layer -> flow.merge(List.of(layer, rule.conclusion().layer()), 1, Integer::sum));
        }
    }

    private void read(Rule rule, Read read, Set<Layer> from) {
        var concluded = "";
        if (read.argument() instanceof Operand.OfFinding finding) {
            concluded = "finding " + finding.code();
            from.add(Layer.FINDINGS);
        } else if (read.word().risk() != null) {
            concluded = "risk " + read.word().risk().code();
            from.add(Layer.RISKS);
        } else if (read.word().readableFrom() == Layer.STANDING) {
            from.add(Layer.EVENTS);
        }
        if (!concluded.isEmpty()) {
            reading.computeIfAbsent(concluded, ignored -> new LinkedHashSet<>()).add(rule.id());
        }
    }

    /** What is concluded, by kind and code; levels of one risk are one. */
    static String concluded(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Finding finding) {
            return "finding " + finding.code();
        }
        if (conclusion instanceof Conclusion.Risk risk) {
            return "risk " + risk.channel().code();
        }
        if (conclusion instanceof Conclusion.Step step) {
            return "step " + step.code();
        }
        return conclusion instanceof Conclusion.Answer answer ? "answer " + answer.code() : "";
    }

    Set<String> concluding(String concluded) {
        return concluding.getOrDefault(concluded, Set.of());
    }

    Set<String> reading(String concluded) {
        return reading.getOrDefault(concluded, Set.of());
    }

    /** How many rules each layer has. */
    Map<Layer, Integer> rules() {
        return rules;
    }

    /** How many rules of a layer, the second, read what another, the first, concludes. */
    Map<List<Layer>, Integer> flow() {
        return flow;
    }
}
