package org.collectionadvisor.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Op;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.session.ConditionWriter.Side;

/**
 * Writes the {@link Gaps} of a layer as Java. The engine tells which rules surely hold; those that may hold are many more, and
 * cost less when they are looked for beside it.
 */
final class GapsWriter {
    static final String NAME = "Gaps";

    /** Stands for the class's name until what it says is known. */
    private static final String NAMELESS = "{name}";

    /** How many rules one method looks at: far from the 8,000 bytes beyond which the JVM compiles no method. */
    private static final int TOGETHER = 10;

    private GapsWriter() {}

    /** Whether a rule is looked at here; rules that join facts say themselves what they lack. */
    static boolean covers(Rule rule) {
        return rule.patterns().size() == 1
                && rule.conclusion().waitsForUnknowns()
                && !rule.mayLack().isEmpty();
    }

    /**
     * The class of one layer; it looks at nothing where no rule can be held back. It is named after what it says, as those of
     * the engine are: of two rulebooks in one program neither may meet the other's.
     */
    static Source layer(Layer layer, List<Rule> rules) {
        var written = written(layer, rules);
        var name = NAME + fingerprint(written);
        return new Source(name, written.replace(NAMELESS, name));
    }

    /** A class to be compiled. */
    record Source(String name, String text) {}

    private static String fingerprint(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().withUpperCase().formatHex(sha, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(Layer layer, List<Rule> rules) {
        var covered = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).conclusion().layer() == layer && covers(rules.get(i)))
                .boxed()
                .collect(Collectors.groupingBy(i -> type(rules.get(i)), TreeMap::new, Collectors.toList()));
        var looks = new StringBuilder();
        var methods = new StringBuilder();
        covered.forEach((type, numbers) -> {
            looks.append("        if (fact instanceof %s) {\n".formatted(type));
            for (int from = 0; from < numbers.size(); from += TOGETHER) {
                var together = numbers.subList(from, Math.min(from + TOGETHER, numbers.size()));
                var method = type + from;
                looks.append("            look%s((%s) fact, out);\n".formatted(method, type));
                methods.append("    private static void look%s(%s fact, Out out) {\n".formatted(method, type));
                together.forEach(i -> methods.append("        r%d(fact, out);\n".formatted(i)));
                methods.append("    }\n\n");
                together.forEach(i -> methods.append(rule(i, type, rules.get(i))));
            }
            looks.append("        }\n");
        });
        return head(layer) + "    public void look(Fact fact, Out out) {\n" + looks + "    }\n\n" + methods + "}\n";
    }

    private static String head(Layer layer) {
        return """
                package %s;
                import org.collectionadvisor.facts.*;
                import %s;
                import %s;
                import %s;
                import %s;

                public final class %s implements Gaps {
                """.formatted(
                        DrlWriter.packageOf(layer),
                        Op.class.getName(),
                        Holds.class.getName(),
                        Out.class.getName(),
                        Gaps.class.getName(),
                        NAMELESS);
    }

    private static String rule(int number, String type, Rule rule) {
        var conditions = new Condition.All(rule.conditions().toList());
        return """
                    private static void r%d(%s $f0, Out out) {
                        if (%s) {
                            long unknown = %s;
                            if (unknown != 0) {
                                out.fired(%d, unknown, $f0);
                            }
                        }
                    }

                """.formatted(
                number, type, ConditionWriter.write(conditions, Side.MAYBE), ConditionWriter.unknowns(rule), number);
    }

    private static String type(Rule rule) {
        return Objects.requireNonNull(
                        Vocabulary.standard().type(rule.patterns().get(0).fact()))
                .getSimpleName();
    }
}
