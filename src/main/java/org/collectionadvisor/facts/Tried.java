package org.collectionadvisor.facts;

import org.collectionadvisor.json.Coded;

/** How a step ended that was taken before, if it was. */
public enum Tried implements Coded {
    NOT_TRIED,
    DONE,
    REFUSED,
    NO_ANSWER
}
