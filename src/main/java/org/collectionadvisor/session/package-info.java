/**
 * Facts in, conclusions out: the only room that fires rules. The door is {@link org.collectionadvisor.session.Reasoner}.
 *
 * <p>The engine fires a rule where all its conditions surely hold. Of the others, those that neither hold nor fail are {@link
 * org.collectionadvisor.session.Undecided}, and {@link org.collectionadvisor.session.Questions} asks for what would decide them;
 * of equal gain, the question that stands first in {@code texts.yaml}.
 */
@NullMarked
package org.collectionadvisor.session;

import org.jspecify.annotations.NullMarked;
