package org.collectionadvisor.advice;

import org.collectionadvisor.json.Coded;

/** How much an advice says. */
public enum Form implements Coded {
    /** Everything, in words. */
    FULL,
    /** The decisions alone: the same members in the same order without words, sources and the facts behind a reason. */
    CODES
}
