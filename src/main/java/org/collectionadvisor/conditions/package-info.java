/**
 * What a rule asks of its fact, and whether it holds: in three values, since what was not told may be either. The door is {@link
 * org.collectionadvisor.conditions.Condition}; its {@code truth} is the reference meaning. What {@code compiled} writes for the engine is
 * held to it by tests.
 */
@NullMarked
package org.collectionadvisor.conditions;

import org.jspecify.annotations.NullMarked;
