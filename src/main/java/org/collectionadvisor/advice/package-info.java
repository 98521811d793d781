/**
 * Conclusions in, advice out: texts in the language asked for, their order, drafts, and the reasons with their sources.
 * The door is {@link org.collectionadvisor.advice.Wording}; {@link org.collectionadvisor.advice.Advice} is the result.
 * This room decides nothing. {@code Why} makes one reason a rule, {@code Grounds} lists the told values behind it.
 */
@NullMarked
package org.collectionadvisor.advice;

import org.jspecify.annotations.NullMarked;
