/**
 * What a rule asks of its fact, and whether it holds: in three values, since what was not told may be either. The door is {@link
 * org.collectionadvisor.conditions.Condition}; its {@code truth} is the one meaning that the engine's rules, the questions and the
 * explanations share.
 */
@NullMarked
package org.collectionadvisor.conditions;

import org.jspecify.annotations.NullMarked;
