/**
 * Everything read from a rules folder or the embedded copy of it: rules, tables, figures, texts, sources.
 * The door is {@link org.collectionadvisor.rulebook.Rulebook}: it is sound, or all its problems are told at once with file,
 * line and a hint. A rule is read by {@code DrlReader}: first Drools' grammar, then ours, from {@code Tokens} on.
 */
@NullMarked
package org.collectionadvisor.rulebook;

import org.jspecify.annotations.NullMarked;
