package org.collectionadvisor.bench;

import java.util.function.IntConsumer;

/**
 * One of several things measured in turn; each call is told the round, so that all variants can take the same situations.
 *
 * @param units how many of what is counted one call does
 * @param before what the call needs and is not measured
 */
record Variant(String name, int units, IntConsumer before, IntConsumer body) {
    private static volatile Object kept = "";

    static Variant of(String name, int units, IntConsumer body) {
        return new Variant(name, units, round -> {}, body);
    }

    /** Keeps the compiler from leaving out a result nobody else looks at. */
    static void keep(Object result) {
        kept = result;
    }

    /** The last result kept. */
    static Object kept() {
        return kept;
    }
}
