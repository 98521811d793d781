/**
 * A rulebook as one HTML page for people who decide and do not program: every rule in words of both languages, with its sources,
 * texts and scenarios. The door is {@link org.collectionadvisor.pages.RulebookPage}; conditions are read aloud as {@code
 * explain} says them, and {@code LayersPicture} draws what is concluded from what.
 */
@NullMarked
package org.collectionadvisor.pages;

import org.jspecify.annotations.NullMarked;
