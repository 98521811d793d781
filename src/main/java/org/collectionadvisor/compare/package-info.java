/**
 * Two rulebooks side by side over many situations: which decisions move, from what to what, and by which rules. The door is {@link
 * org.collectionadvisor.compare.Comparison}.
 */
@NullMarked
package org.collectionadvisor.compare;

import org.jspecify.annotations.NullMarked;
