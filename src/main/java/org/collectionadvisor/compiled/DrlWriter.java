package org.collectionadvisor.compiled;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Rule;

/**
 * Writes checked rules as the DRL that is compiled: on the left side what must surely hold, on the right side the rule's index
 * and the fact. Nothing an author wrote reaches the compiler as Java.
 */
final class DrlWriter {
    static final String HOME = "org.collectionadvisor.compiled.rules";
    static final String PACKAGE = HOME + ".";

    private final List<Rule> rules;
    private final NamedWriter named;
    private final ConditionWriter conditions;

    DrlWriter(List<Rule> rules, NamedWriter named) {
        this.rules = rules;
        this.named = named;
        conditions = named.inPatterns();
    }

    /** The rules of one layer; empty if it has none. */
    String layer(Layer layer) {
        var speaking = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).conclusion().layer() == layer)
                .boxed()
                .toList();
        var shared = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var i : speaking) {
            var opening = opening(rules.get(i));
            if (!seen.add(opening)) {
                shared.add(opening);
            }
        }
        var written = speaking.stream().map(i -> rule(i, rules.get(i), shared)).collect(Collectors.joining());
        return written.isEmpty() ? "" : head(layer, named) + written;
    }

    /** The first condition: where several rules begin alike, the engine looks only once. */
    private String opening(Rule rule) {
        return rule.fact()
                + rule.when().parts().stream().limit(1).map(conditions::write).collect(Collectors.joining());
    }

    static String head(Layer layer, NamedWriter named) {
        return head(packageOf(layer)) + "import %s;\nglobal Out out;\n".formatted(named.name());
    }

    /** The package, and what every rule and definition calls. */
    static String head(String home) {
        return """
                package %s;
                import org.collectionadvisor.facts.*;
                import %s;
                import %s;
                import %s;
                """.formatted(home, Op.class.getName(), Holds.class.getName(), Out.class.getName());
    }

    static String packageOf(Layer layer) {
        return PACKAGE + layer.name().toLowerCase(Locale.ROOT);
    }

    /** The class of the facts a rule matches. */
    static String type(Rule rule) {
        return Objects.requireNonNull(Vocabulary.standard().type(rule.fact())).getSimpleName();
    }

    private String rule(int index, Rule rule, Set<String> shared) {
        var parts = rule.when().parts();
        int apart = !parts.isEmpty() && shared.contains(opening(rule)) ? 1 : 0;
        var constraints = Stream.of(parts.subList(0, apart), parts.subList(apart, parts.size()))
                .filter(some -> !some.isEmpty())
                .map(this::constraint)
                .collect(Collectors.joining(",\n      "));
        return "rule \"%s\" when\n  $fact : %s( %s )\nthen out.holds(%d, $fact); end\n"
                .formatted(rule.id(), type(rule), constraints, index);
    }

    /** Several conditions as one: the engine takes longer to pass a fact on than to look at it. */
    private String constraint(List<Condition> together) {
        var written = together.stream().map(conditions::write).toList();
        return written.size() == 1 && written.get(0).startsWith("Holds.")
                ? written.get(0)
                : written.stream().collect(Collectors.joining(" && ", "Holds.joined(", ")"));
    }
}
