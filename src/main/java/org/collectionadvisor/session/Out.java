package org.collectionadvisor.session;

import org.collectionadvisor.facts.Fact;

/** The one object a compiled rule may call: it says which rule matched which facts, and nothing else. */
public interface Out {
    void fired(int rule, Fact about);

    void fired(int rule, Fact about, Fact second);

    void fired(int rule, Fact about, Fact second, Fact third);
}
