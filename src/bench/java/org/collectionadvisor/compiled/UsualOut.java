package org.collectionadvisor.compiled;

import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.facts.Fact;

/** As {@link Out}, for rules that also insert what they conclude. */
public interface UsualOut {
    /** Takes a rule that may hold, and answers whether it does; it fails where it does not speak on the day of the situation. */
    Truth concludes(int rule, Fact fact);

    /** Whether no other rule has inserted the same. */
    boolean isNew(Record conclusion);
}
