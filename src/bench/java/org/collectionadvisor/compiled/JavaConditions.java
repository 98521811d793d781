package org.collectionadvisor.compiled;

import java.util.List;
import java.util.stream.Collectors;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Read;

/** Conditions as Java outside a pattern, where the matched fact has a name. */
public final class JavaConditions {
    /** The name of the matched fact. */
    public static final String FACT = "$fact";

    private JavaConditions() {}

    /** What must hold all together; none of it may compare two words. */
    public static String of(List<Condition> conditions) {
        return conditions.stream().map(JavaConditions::of).collect(Collectors.joining("\n                && "));
    }

    /** In a pattern a call without an object is one of the fact; {@code unless} alone takes a condition and not a word. */
    static String of(Condition condition) {
        return ConditionWriter.PLAIN
                .write(condition)
                .replaceAll("(Holds\\.\\w+\\((?!Holds|\\())", "$1" + "\\" + FACT + ".")
                .replace("figures()", FACT + ".figures()");
    }

    /** The value of a word. */
    public static String word(Read read) {
        return FACT + "." + ConditionWriter.PLAIN.read(read).replace("figures()", FACT + ".figures()");
    }
}
