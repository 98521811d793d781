package org.collectionadvisor.batch;

/** Advises on one situation, both in UTF-8; called by many threads at once. */
@FunctionalInterface
public interface Adviser {

    /**
     * The advice as JSON on one line, without its end.
     *
     * @throws org.collectionadvisor.situation.BadSituation if the situation is refused
     */
    byte[] advise(byte[] situation);
}
