package org.collectionadvisor.conditions;

import org.collectionadvisor.json.Coded;

/** Whether a condition holds of a fact; it is unknown where what was not told leaves it open. */
public enum Truth implements Coded {
    HOLDS,
    FAILS,
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? HOLDS : FAILS;
    }
}
