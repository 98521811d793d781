package org.collectionadvisor.rulebook;

import org.collectionadvisor.facts.Word;
import org.jspecify.annotations.Nullable;

/**
 * A word as one rule reads it.
 *
 * @param argument the figure or the name the word takes, null where it takes none
 */
public record Read(Subject subject, Word word, @Nullable Operand argument) implements Operand {}
