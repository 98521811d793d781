/**
 * Everything read from a rules folder or the embedded copy of it: rules, tables, figures, texts, sources.
 * The door is {@link org.collectionadvisor.rulebook.Rulebook}: it is sound, or all its problems are told at once with file,
 * line and a hint. {@link org.collectionadvisor.rulebook.Checked} is the door for whoever wants to know of a folder that is not
 * sound. {@code RuleReader} makes rules of what {@code written} cut into pieces.
 */
@NullMarked
package org.collectionadvisor.rulebook;

import org.jspecify.annotations.NullMarked;
