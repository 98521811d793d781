package org.collectionadvisor.session;

import org.jspecify.annotations.Nullable;

/** What is known of a condition. */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(@Nullable Boolean known, boolean expected) {
        return known == null ? UNKNOWN : known == expected ? TRUE : FALSE;
    }

    static Truth of(boolean known) {
        return known ? TRUE : FALSE;
    }

    Truth and(Truth other) {
        return compareTo(other) < 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) > 0 ? this : other;
    }
}
