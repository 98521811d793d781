package org.collectionadvisor.facts;

import org.jspecify.annotations.Nullable;

/** A fact that findings can stand for. */
interface HasFindings {
    /** Whether a finding, by its index, stands for it; null where that is undecided. */
    @Nullable
    Boolean has(int finding);
}
