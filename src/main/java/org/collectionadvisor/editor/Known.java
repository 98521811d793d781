package org.collectionadvisor.editor;

import org.collectionadvisor.rulebook.Rulebook;

/**
 * What is known of a rulebook at the moment.
 *
 * @param rulebook the last that was sound
 * @param names of the files as they stand
 */
record Known(Rulebook rulebook, Names names) {}
