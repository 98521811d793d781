/**
 * Reads what a borrower tells from JSON into a {@link org.collectionadvisor.situation.Situation}, where unknown stays
 * unknown, or refuses it with the place and the reason. Those built in Java, with builders that the
 * compiler writes, pass the same checks.
 * {@link org.collectionadvisor.situation.SituationReader} is the door.
 */
@NullMarked
package org.collectionadvisor.situation;

import org.jspecify.annotations.NullMarked;
