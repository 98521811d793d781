package org.collectionadvisor.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.session.ConditionWriter.Side;

/**
 * The DRL of a rulebook with each condition by itself, in the sense "holds or is unknown"; a rule that unknowns may hold back
 * fires all the same, and its right side says what it lacks.
 */
final class PlainDrl {
    private PlainDrl() {}

    static Map<Layer, String> of(List<Rule> rules) {
        var plain = new EnumMap<Layer, String>(Layer.class);
        for (int number = 0; number < rules.size(); number++) {
            plain.merge(rules.get(number).conclusion().layer(), rule(number, rules.get(number)), String::concat);
        }
        plain.replaceAll((layer, written) -> DrlWriter.head(layer) + written);
        return plain;
    }

    private static String rule(int number, Rule rule) {
        var patterns = IntStream.range(0, rule.patterns().size())
                .mapToObj(place -> pattern(place, rule))
                .collect(Collectors.joining());
        var facts = IntStream.range(0, rule.patterns().size())
                .mapToObj(place -> ", $f" + place)
                .collect(Collectors.joining());
        return "rule \"r%d\" when\n%sthen out.fired(%d, %s%s); end\n"
                .formatted(number, patterns, number, ConditionWriter.unknowns(rule), facts);
    }

    private static String pattern(int place, Rule rule) {
        var pattern = rule.patterns().get(place);
        var type = Objects.requireNonNull(Vocabulary.standard().type(pattern.fact()));
        var side = new Side(place, rule.conclusion().waitsForUnknowns());
        var conditions = pattern.conditions().stream()
                .map(condition -> ConditionWriter.write(condition, side))
                .collect(Collectors.joining(", "));
        return "  $f%d : %s( %s )\n".formatted(place, type.getSimpleName(), conditions);
    }
}
