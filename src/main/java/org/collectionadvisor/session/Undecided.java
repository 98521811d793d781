package org.collectionadvisor.session;

import java.util.List;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.rulebook.Rule;

/**
 * A rule that neither holds of a fact nor fails.
 *
 * @param index the rule's in the rulebook
 * @param words the unknown words that leave it open
 */
record Undecided(int index, Rule rule, Fact fact, List<Read> words) {}
