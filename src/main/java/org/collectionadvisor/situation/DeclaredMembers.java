package org.collectionadvisor.situation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the members that a rulebook declares, by the record they belong to. */
final class DeclaredMembers {
    static final DeclaredMembers NONE = new DeclaredMembers(List.of());

    private final Map<Class<?>, Map<String, ValueReader>> readers = new HashMap<>();

    DeclaredMembers(List<DeclaredMember> declared) {
        for (var member : declared) {
            readers.computeIfAbsent(
                            member.fact().equals("Debt") ? Debt.class : Borrower.class, any -> new LinkedHashMap<>())
                    .put(member.name(), Values.reader(member));
        }
    }

    /** The readers of a record's declared members, by name. */
    Map<String, ValueReader> of(Class<?> record) {
        return readers.getOrDefault(record, Map.of());
    }

    @Nullable
    ValueReader reader(Class<?> record, String name) {
        return of(record).get(name);
    }
}
