/**
 * A rulebook as one HTML page for people who decide and do not program: every rule in words of both languages, with its sources,
 * texts and scenarios. The door is {@link org.collectionadvisor.pages.RulebookPage}; {@code Aloud} says conditions in words, {@code
 * LayersPicture} draws what is concluded from what.
 */
@NullMarked
package org.collectionadvisor.pages;

import org.jspecify.annotations.NullMarked;
