package org.collectionadvisor.compiled;

import org.collectionadvisor.facts.Fact;

/** As {@link Out}, for rules that also insert what they conclude. */
public interface UsualOut {
    /** Whether the rule speaks on the day of the situation. */
    boolean fired(int rule, long unknown, Fact about);

    /** Whether the rule speaks on the day of the situation. */
    boolean fired(int rule, long unknown, Fact about, Fact second);

    /** Whether the rule speaks on the day of the situation. */
    boolean fired(int rule, long unknown, Fact about, Fact second, Fact third);

    /** Whether no other rule has inserted the same. */
    boolean isNew(Record conclusion);
}
