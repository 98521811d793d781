package org.collectionadvisor.session;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.session.ConditionWriter.Side;

/** The DRL of a rulebook with each condition by itself, as its author wrote it; the right sides are the service's own. */
final class PlainDrl {
    private static final Pattern LEFT_SIDE = Pattern.compile("rule \"r(\\d+)\" when\n.*?\nthen\n", Pattern.DOTALL);

    private PlainDrl() {}

    static Map<Layer, String> of(List<Rule> rules) {
        var plain = new EnumMap<Layer, String>(Layer.class);
        RuleCompiler.drl(rules)
                .forEach((layer, drl) ->
                        plain.put(layer, LEFT_SIDE.matcher(drl).replaceAll(head -> plain(head, rules))));
        return plain;
    }

    private static String plain(MatchResult head, List<Rule> rules) {
        var rule = rules.get(Integer.parseInt(head.group(1)));
        var patterns = IntStream.range(0, rule.patterns().size())
                .mapToObj(place -> pattern(place, rule))
                .collect(Collectors.joining());
        return Matcher.quoteReplacement("rule \"r%s\" when\n%sthen\n".formatted(head.group(1), patterns));
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
