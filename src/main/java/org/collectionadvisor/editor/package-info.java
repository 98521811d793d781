/**
 * A language server for authors: while they type it shows the problems that {@code check} finds, offers the words, codes, figures and
 * sources of the rulebook, says what each means, and goes to where it is defined. The door is {@link
 * org.collectionadvisor.editor.Editor}.
 */
@NullMarked
package org.collectionadvisor.editor;

import org.jspecify.annotations.NullMarked;
