package org.collectionadvisor.session;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Who would gain by an answer: the most it could change, and the rules that wait for it. */
final class Interest {
    private static final int NO_RULE = -1;

    private final int rule;
    private Gain gain;

    // Most answers are waited for by few rules, and most rules by none: the set is made when it is needed.
    private @Nullable BitSet others;

    private Interest(int rule, Gain gain) {
        this.rule = rule;
        this.gain = gain;
    }

    /** Nobody's yet. */
    static Interest none() {
        return new Interest(NO_RULE, Gain.NONE);
    }

    /** That of a rule which is undecided; it waits only if it could change something by itself. */
    static Interest of(int rule, Gain gain) {
        return new Interest(gain == Gain.NONE ? NO_RULE : rule, gain);
    }

    /** Adds everybody who is interested in something else that waits for the same answer. */
    void add(Interest other) {
        if (other.gain.compareTo(gain) < 0) {
            gain = other.gain;
        }
        if (others == null) {
            others = new BitSet();
        }
        other.addTo(others);
    }

    private void addTo(BitSet rules) {
        if (rule != NO_RULE) {
            rules.set(rule);
        }
        if (others != null) {
            rules.or(others);
        }
    }

    Gain gain() {
        return gain;
    }

    /** The indexes of the rules that wait. */
    BitSet rules() {
        var rules = new BitSet();
        addTo(rules);
        return rules;
    }
}
