package org.collectionadvisor.facts;

import org.collectionadvisor.json.Coded;

/** How far a risk has come, from nothing to happened. */
public enum Level implements Coded {
    NONE,
    LOW,
    MEDIUM,
    HIGH,
    OCCURRED
}
