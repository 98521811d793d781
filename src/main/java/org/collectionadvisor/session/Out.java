package org.collectionadvisor.session;

import org.collectionadvisor.facts.Fact;

/**
 * The one object a compiled rule may call: it says which rule matched which facts, and nothing else.
 *
 * <p>{@code unknown} has a bit for each word of {@link org.collectionadvisor.rulebook.Rule#mayLack} that leaves a condition
 * undecided: the rule concludes where none is set, and is blocked by those that are.
 */
public interface Out {
    void fired(int rule, long unknown, Fact about);

    void fired(int rule, long unknown, Fact about, Fact second);

    void fired(int rule, long unknown, Fact about, Fact second, Fact third);
}
