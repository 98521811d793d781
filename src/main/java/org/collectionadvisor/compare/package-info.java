/**
 * Two rulebooks side by side over many situations, or one on the days on which its law changes: which decisions move, from what to
 * what, and by which rules. The doors are {@link org.collectionadvisor.compare.Comparison} and {@link
 * org.collectionadvisor.compare.Calendar}.
 */
@NullMarked
package org.collectionadvisor.compare;

import org.jspecify.annotations.NullMarked;
