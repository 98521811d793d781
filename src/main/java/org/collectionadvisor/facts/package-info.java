/**
 * What follows from a situation by arithmetic no two people could dispute: the words rules may read.
 * The door is {@link org.collectionadvisor.facts.Facts}; {@link org.collectionadvisor.facts.Vocabulary} lists the words.
 * What a debt's contacts, papers and refusals add up to stands in {@code Concerning}. Nothing is judged here, and what was not told stays unknown.
 */
@NullMarked
package org.collectionadvisor.facts;

import org.jspecify.annotations.NullMarked;
