package org.collectionadvisor.conditions;

/** Whether a condition holds of a fact; it is unknown where what was not told leaves it open. */
public enum Truth {
    HOLDS,
    FAILS,
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }
}
