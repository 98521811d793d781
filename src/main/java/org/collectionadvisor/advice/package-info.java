/**
 * Conclusions in, advice out: texts in the language asked for, their order, drafts, and the reasons with their sources; what several
 * debts share is said once. The door is {@link org.collectionadvisor.advice.Wording}; {@link org.collectionadvisor.advice.Advice} is the result, in
 * one of its {@link org.collectionadvisor.advice.Form forms}. This room decides nothing. {@code Steps} lets debts share the words of
 * a step, {@code Voice} says what is new and names the debts, {@code Why} makes one reason a rule, {@code Grounds} lists the told
 * values behind it.
 */
@NullMarked
package org.collectionadvisor.advice;

import org.jspecify.annotations.NullMarked;
