package org.collectionadvisor.compiled;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.facts.Vocabulary;

/**
 * Writes the conditions that the rulebook names as the methods of one class, for rules to call. Written out in each rule they
 * would stand there hundreds of times, and the engine's parser takes twice as long for each bracket within a bracket.
 */
final class NamedWriter {
    private static final String FACT = "fact";

    private final TreeMap<String, Defined> byMethod = new TreeMap<>();

    private final String home;

    private NamedWriter(String home) {
        this.home = home;
    }

    /**
     * Those which conditions of rules call, each as one of them reads it: its words lead to the same facts from anywhere.
     *
     * @param home the package of the class
     */
    static NamedWriter of(String home, Stream<? extends Condition> conditions) {
        var named = new NamedWriter(home);
        conditions.forEach(named::add);
        return named;
    }

    private void add(Condition condition) {
        if (condition instanceof Defined defined) {
            if (byMethod.putIfAbsent(method(defined), defined) == null) {
                add(defined.writtenOut());
            }
        } else {
            condition.parts().forEach(this::add);
        }
    }

    /** Writes conditions in a pattern, where definitions are called. */
    ConditionWriter inPatterns() {
        return new ConditionWriter("", defined -> call(defined, "", "this"));
    }

    /** Puts the class among the sources of what is compiled, by the names of files. */
    void addTo(Map<String, String> sources) {
        sources.put("src/main/java/" + name().replace('.', '/') + ".java", source());
    }

    /** The name of the class. */
    String name() {
        return home + ".Named";
    }

    private String source() {
        var writer = new ConditionWriter(FACT + ".", defined -> call(defined, FACT + ".", FACT));
        var source = new StringBuilder(DrlWriter.head(home)).append("public final class Named {\n");
        byMethod.forEach((method, defined) ->
                source.append("""
                    public static boolean %s(%s fact) {
                        return %s;
                    }
                """.formatted(method, type(defined), writer.write(defined.writtenOut()))));
        return source.append("}\n").toString();
    }

    private static String call(Defined defined, String of, String itself) {
        var fact = switch (fact(defined)) {
            case "Debt" -> of + "debt()";
            case "Borrower" -> of + "borrower()";
            default -> itself;
        };
        return "Named." + method(defined) + "(" + fact + ")";
    }

    private static String method(Defined defined) {
        return (defined.expected() ? "is" : "isNot") + "_" + defined.key().replace('.', '_');
    }

    private static String fact(Defined defined) {
        return defined.key().substring(0, defined.key().indexOf('.'));
    }

    private static String type(Defined defined) {
        return Objects.requireNonNull(Vocabulary.standard().type(fact(defined))).getSimpleName();
    }
}
