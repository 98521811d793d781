package org.collectionadvisor.batch;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many lines were advised on, and how many were refused by error code. */
public record Summary(long advised, SortedMap<String, Long> refusedByCode) {

    /** The summary of no lines. */
    public static final Summary NONE = new Summary(0, new TreeMap<>());

    public Summary {
        refusedByCode = Collections.unmodifiableSortedMap(new TreeMap<>(refusedByCode));
    }

    /** How many lines were refused. */
    public long refused() {
        return refusedByCode.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many lines were answered, advised on or refused. */
    public long lines() {
        return advised + refused();
    }

    /** The sum of both. */
    public Summary plus(Summary other) {
        var both = new TreeMap<>(refusedByCode);
        other.refusedByCode.forEach((code, count) -> both.merge(code, count, Long::sum));
        return new Summary(advised + other.advised, both);
    }
}
