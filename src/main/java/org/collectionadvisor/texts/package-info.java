/**
 * The words of a rulebook, each in both languages, as they are written in the {@code texts.yaml} of every topic, with places for
 * what is known; {@code Phrase} is such a template, sections included. The door is {@link org.collectionadvisor.texts.Texts}.
 */
@NullMarked
package org.collectionadvisor.texts;

import org.jspecify.annotations.NullMarked;
