/**
 * Facts in, conclusions out: the only room that fires rules. The door is {@link org.collectionadvisor.session.Reasoner}.
 *
 * <p>A rule is compiled twice. In its knowledge base it matches where all its conditions surely hold, and concludes; beside it
 * stands Java of the same conditions, which finds where nothing but unknown words holds it back, and these are asked for.
 */
@NullMarked
package org.collectionadvisor.session;

import org.jspecify.annotations.NullMarked;
