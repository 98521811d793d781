package org.collectionadvisor.bench.peers;

import org.collectionadvisor.facts.Facts;

/** One engine, loaded with the part of the rulebook that is compared; for one thread. */
public interface Engine {

    /** The engine, its version and how it is used, as the benchmark prints it. */
    String name();

    /**
     * Tells which rules match which facts.
     *
     * @param facts with the figures of the day the engine was made for
     * @param into empty at first
     */
    void match(Facts facts, Matches into);
}
