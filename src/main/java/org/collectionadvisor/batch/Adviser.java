package org.collectionadvisor.batch;

/** Advises on situations; called by many threads at once. */
@FunctionalInterface
public interface Adviser {

    /** The work on one situation, in UTF-8; nothing of it is done yet. */
    Work begin(byte[] situation);
}
