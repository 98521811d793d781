package org.collectionadvisor.compiled;

import java.util.stream.Collectors;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.rulebook.Rule;

/** A rule's conditions as Java, in the sense "holds or is unknown", with the matched fact under a name. */
public final class JavaConditions {
    /** The name of the matched fact. */
    public static final String FACT = "$f0";

    private JavaConditions() {}

    /** What the one pattern of a rule asks, true where no condition is known to fail. */
    public static String of(Rule rule) {
        return rule.patterns().get(0).conditions().stream()
                .map(condition -> ConditionWriter.write(condition, ConditionWriter.Side.MAYBE))
                .collect(Collectors.joining("\n                && "));
    }

    /** The value of a word. */
    public static String word(Read read) {
        return ConditionWriter.read(read, ConditionWriter.Side.MAYBE);
    }
}
