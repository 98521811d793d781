/**
 * How well situations try a rulebook: of each rule and each of its conditions, how often it held, failed or was unknown, and how
 * often it alone decided. The door is {@link org.collectionadvisor.coverage.Coverage}.
 */
@NullMarked
package org.collectionadvisor.coverage;

import org.jspecify.annotations.NullMarked;
