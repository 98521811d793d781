package org.collectionadvisor.compiled;

import java.util.List;
import org.collectionadvisor.rulebook.Rule;

/** Knowledge bases by themselves, with the settings of the service. */
public final class Bases {
    private Bases() {}

    /** Those in the jar. */
    public static KnowledgeBases embedded() {
        return KnowledgeBases.fast(Models.embedded());
    }

    /** @param name tells these rules from any others that are compiled at the same time */
    public static KnowledgeBases of(String name, List<Rule> rules) {
        return KnowledgeBases.fast(Models.of(RuleCompiler.compile(name, rules)));
    }
}
