package org.collectionadvisor.session;

import java.util.BitSet;

/** Who would gain by an answer: the most it could change, and the rules that wait for it. */
final class Interest {
    private Gain gain = Gain.NONE;
    private final BitSet rules = new BitSet();

    /** A rule that could change something by itself. */
    void add(Gain itsGain, int rule) {
        raise(itsGain);
        rules.set(rule);
    }

    /** Everybody who is interested in something else, which waits for the same answer. */
    void add(Interest other) {
        raise(other.gain);
        rules.or(other.rules);
    }

    private void raise(Gain other) {
        if (other.compareTo(gain) < 0) {
            gain = other;
        }
    }

    Gain gain() {
        return gain;
    }

    /** The indexes of the rules that wait. */
    BitSet rules() {
        return rules;
    }
}
