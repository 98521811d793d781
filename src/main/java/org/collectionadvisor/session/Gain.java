package org.collectionadvisor.session;

/** What an answer could change at most, the most first. */
enum Gain {
    RISK,
    STEP,
    FINDING,
    NONE
}
