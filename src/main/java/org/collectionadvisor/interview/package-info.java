/**
 * Asks what the rulebook's interview asks, one question after the other, tells the answers to a situation, and measures how much of
 * an advice a few answers give.
 */
@NullMarked
package org.collectionadvisor.interview;

import org.jspecify.annotations.NullMarked;
