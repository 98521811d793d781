/**
 * Facts in, conclusions out: the only room that fires rules. The door is {@link org.collectionadvisor.session.Reasoner}.
 *
 * <p>The engine fires a rule of one pattern only where all its conditions surely hold; {@link
 * org.collectionadvisor.session.Gaps}, Java compiled beside it, finds those that only unknown words hold back. A rule that joins
 * facts fires wherever none of its conditions is known to fail, and says what it lacks. What is lacking is asked for.
 */
@NullMarked
package org.collectionadvisor.session;

import org.jspecify.annotations.NullMarked;
