package org.collectionadvisor.session;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Who asks: the most an answer could change, and the rules it holds back with all those that wait for these. */
class Demand {
    /** An answer would change nothing. */
    static final int NOTHING = Integer.MAX_VALUE;

    int use = NOTHING;
    private @Nullable BitSet rules;

    /** The number of the rule held back, below 0 for none of its own. */
    int rule() {
        return -1;
    }

    /** Adds one that asks for the same; its rules are copied, so it must not change after. */
    final void add(Demand other) {
        use = Math.min(use, other.use);
        if (rules == null) {
            rules = new BitSet();
        }
        other.rules(rules);
    }

    /** Adds up the numbers of the rules. */
    final void rules(BitSet into) {
        if (rule() >= 0) {
            into.set(rule());
        }
        if (rules != null) {
            into.or(rules);
        }
    }
}
