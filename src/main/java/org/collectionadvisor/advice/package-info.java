/**
 * Conclusions in, advice out: words in the language asked for, order, drafts, and the reasons with their sources.
 * The door is {@link org.collectionadvisor.advice.Wording}; {@link org.collectionadvisor.advice.Advice} is what goes out.
 * Nothing is decided here.
 */
@NullMarked
package org.collectionadvisor.advice;

import org.jspecify.annotations.NullMarked;
