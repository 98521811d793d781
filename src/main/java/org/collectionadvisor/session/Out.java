package org.collectionadvisor.session;

import org.collectionadvisor.facts.Fact;

/**
 * The one object a compiled rule may call: it says which rule matched which facts, and nothing else. A rule that is blocked
 * would have concluded, were it not for words that are unknown: those of {@link org.collectionadvisor.rulebook.Rule#mayLack}
 * whose bit is set.
 */
public interface Out {
    void concluded(int rule, Fact about);

    void concluded(int rule, Fact about, Fact second);

    void concluded(int rule, Fact about, Fact second, Fact third);

    void blocked(int rule, long unknown, Fact about);

    void blocked(int rule, long unknown, Fact about, Fact second);

    void blocked(int rule, long unknown, Fact about, Fact second, Fact third);
}
