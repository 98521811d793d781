package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who would gain by an answer: the most it could change, and the rules that wait for it. */
final class Interest {
    private static final int NO_RULE = -1;

    private final int rule;
    private Gain gain;

    private final List<Interest> others = new ArrayList<>(2);

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
        // The same member of many records is often wanted by one.
        if (others.isEmpty() || others.get(others.size() - 1) != other) {
            others.add(other);
        }
    }

    Gain gain() {
        return gain;
    }

    /** The indexes of the rules that wait; they are gathered only now, since few answers are asked for. */
    BitSet rules() {
        var rules = new BitSet();
        gather(rules, new HashSet<>());
        return rules;
    }

    private void gather(BitSet rules, Set<Interest> met) {
        // Whoever is interested in much is reached by many paths.
        if (!met.add(this)) {
            return;
        }
        if (rule != NO_RULE) {
            rules.set(rule);
        }
        for (int i = 0; i < others.size(); i++) {
            others.get(i).gather(rules, met);
        }
    }
}
