/**
 * Facts in, conclusions out: the only room that fires rules. The door is {@link org.collectionadvisor.session.Reasoner}.
 *
 * <p>A rule is compiled so that it matches wherever none of its conditions is known to fail. When it fires, its conditions are
 * looked at once more in three values: it concludes if they hold, and asks for what it lacks if only unknowns hold it back.
 */
@NullMarked
package org.collectionadvisor.session;

import org.jspecify.annotations.NullMarked;
