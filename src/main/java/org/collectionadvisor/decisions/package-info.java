/**
 * What was decided, written down without whom it is about: {@link org.collectionadvisor.decisions.DecisionLog} keeps it, {@link
 * org.collectionadvisor.decisions.Replay} proves that the same input is decided the same.
 */
@NullMarked
package org.collectionadvisor.decisions;

import org.jspecify.annotations.NullMarked;
