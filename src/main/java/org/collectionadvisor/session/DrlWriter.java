package org.collectionadvisor.session;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Op;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.session.ConditionWriter.Side;

/**
 * Writes checked rules as the DRL that is compiled. On the left side stand conditions that must surely hold, or, for a rule that
 * joins facts, "holds or is unknown"; on the right side the rule's number, the facts, and for a join a bit for each word it
 * lacks. Nothing an author wrote reaches the compiler as Java.
 */
final class DrlWriter {
    static final String PACKAGE = "org.collectionadvisor.compiled.";

    private DrlWriter() {}

    /** The rules of one layer; empty if it has none. */
    static String layer(Layer layer, List<Rule> rules) {
        var speaking = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).conclusion().layer() == layer)
                .boxed()
                .toList();
        var shared = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var i : speaking) {
            var opening = opening(0, rules.get(i));
            if (!seen.add(opening)) {
                shared.add(opening);
            }
        }
        var written = speaking.stream().map(i -> rule(i, rules.get(i), shared)).collect(Collectors.joining());
        return written.isEmpty() ? "" : head(layer) + written;
    }

    /** A pattern's first condition: where several rules begin alike, the engine looks only once. */
    private static String opening(int pattern, Rule rule) {
        var of = rule.patterns().get(pattern);
        var side = side(pattern, rule);
        return of.fact()
                + of.conditions().stream()
                        .limit(1)
                        .map(one -> ConditionWriter.write(one, side))
                        .collect(Collectors.joining());
    }

    private static Side side(int pattern, Rule rule) {
        return new Side(pattern, rule.conclusion().waitsForUnknowns() && !GapsWriter.covers(rule));
    }

    static String head(Layer layer) {
        return """
                package %s;
                import org.collectionadvisor.facts.*;
                import %s;
                import %s;
                global %s out;

                """.formatted(packageOf(layer), Op.class.getName(), Holds.class.getName(), Out.class.getName());
    }

    static String packageOf(Layer layer) {
        return PACKAGE + layer.name().toLowerCase(Locale.ROOT);
    }

    private static String rule(int number, Rule rule, Set<String> shared) {
        var patterns = IntStream.range(0, rule.patterns().size())
                .mapToObj(i -> pattern(i, rule, shared))
                .collect(Collectors.joining("\n"));
        var facts = IntStream.range(0, rule.patterns().size())
                .mapToObj(i -> ", $f" + i)
                .collect(Collectors.joining());
        return "rule \"r%d\" when\n%s\nthen out.fired(%d, %s%s); end\n"
                .formatted(
                        number,
                        patterns,
                        number,
                        GapsWriter.covers(rule) ? "0L" : ConditionWriter.unknowns(rule),
                        facts);
    }

    private static String pattern(int place, Rule rule, Set<String> shared) {
        var pattern = rule.patterns().get(place);
        var type = Objects.requireNonNull(Vocabulary.standard().type(pattern.fact()));
        var conditions = pattern.conditions();
        int apart = !conditions.isEmpty() && shared.contains(opening(place, rule)) ? 1 : 0;
        var constraints = Stream.of(conditions.subList(0, apart), conditions.subList(apart, conditions.size()))
                .filter(some -> !some.isEmpty())
                .map(some -> constraint(some, side(place, rule)))
                .collect(Collectors.joining(",\n      "));
        return "  $f%d : %s( %s )".formatted(place, type.getSimpleName(), constraints);
    }

    /** Several conditions as one: the engine takes longer to pass a fact on than to look at it. */
    private static String constraint(List<Condition> conditions, Side side) {
        var written =
                conditions.stream().map(one -> ConditionWriter.write(one, side)).toList();
        return written.size() == 1 && !written.get(0).startsWith("(")
                ? written.get(0)
                : written.stream().collect(Collectors.joining(" && ", "Holds.joined(", ")"));
    }
}
