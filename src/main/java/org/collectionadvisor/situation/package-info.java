/**
 * What a borrower tells comes in as JSON and becomes a {@link org.collectionadvisor.situation.Situation}, unknown
 * staying unknown, or is refused with the place and the reason.
 * {@link org.collectionadvisor.situation.SituationReader} is the door.
 */
@NullMarked
package org.collectionadvisor.situation;

import org.jspecify.annotations.NullMarked;
