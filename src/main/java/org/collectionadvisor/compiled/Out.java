package org.collectionadvisor.compiled;

import org.collectionadvisor.facts.Fact;

/** The one object a compiled rule may call: it says which rule holds of which fact, and nothing else. */
@FunctionalInterface
public interface Out {
    /**
     * Takes what the engine fired.
     *
     * @param rule its index in the rulebook
     */
    void holds(int rule, Fact fact);
}
