package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks: the most an answer could change, and the rule it holds back with all those that wait for that rule. */
class Demand {
    /** An answer would change nothing. */
    static final int NOTHING = Integer.MAX_VALUE;

    int use = NOTHING;
    private @Nullable List<Demand> others;

    /** The number of the rule held back, below 0 for none of its own. */
    int rule() {
        return -1;
    }

    final void add(Demand other) {
        use = Math.min(use, other.use);
        if (others == null) {
            others = new ArrayList<>(4);
        }
        others.add(other);
    }

    /** Adds up the rules; asked only of the few members that are asked for. */
    final void rules(BitSet into) {
        if (rule() >= 0) {
            into.set(rule());
        }
        if (others != null) {
            others.forEach(other -> other.rules(into));
        }
    }
}
