package org.collectionadvisor.rulebook;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.collectionadvisor.conditions.Condition;
import org.jspecify.annotations.Nullable;

/** The conditions that {@code words.yaml} names, for texts; each is made on first use. Safe for any number of threads. */
public final class NamedConditions {
    private final Scope.Names names;
    private final Map<String, Optional<Condition>> made = new ConcurrentHashMap<>();

    public NamedConditions(Rulebook rulebook) {
        names = Declarations.names(rulebook);
    }

    /** What a definition stands for; null where the fact has none of that name. */
    public @Nullable Condition of(String fact, String name) {
        return made.computeIfAbsent(Definition.key(fact, name), this::make).orElse(null);
    }

    private Optional<Condition> make(String key) {
        return Optional.ofNullable(names.definitions().get(key))
                .map(definition -> Definition.condition(definition, names));
    }
}
