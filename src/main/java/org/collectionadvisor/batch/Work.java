package org.collectionadvisor.batch;

import org.jspecify.annotations.Nullable;

/**
 * The work on one situation, cut into steps such as reading, deciding, wording and writing. A batch takes one step of many
 * situations before the next: what a step needs is then still in the processor's caches.
 */
@FunctionalInterface
public interface Work {

    /**
     * Takes one step.
     *
     * @return after the last step the advice as JSON in UTF-8 on one line, without its end; null after any other
     * @throws org.collectionadvisor.situation.BadSituation if the situation is refused; there is no further step then
     */
    byte @Nullable [] step();
}
