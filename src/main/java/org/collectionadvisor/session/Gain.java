package org.collectionadvisor.session;

/** What an answer could change at most, the most first. */
enum Gain {
    ANSWER,
    RISK,
    STEP,
    FINDING,
    NONE
}
