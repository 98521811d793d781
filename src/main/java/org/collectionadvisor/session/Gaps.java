package org.collectionadvisor.session;

import org.collectionadvisor.facts.Fact;

/** What is compiled beside the rules of one layer: it finds the rules of one pattern that only unknown words hold back. */
public interface Gaps {
    /** Tells of each rule that does not fail on the fact and does not surely hold either. */
    void look(Fact fact, Out out);
}
