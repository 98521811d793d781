package org.collectionadvisor.compiled;

import org.collectionadvisor.facts.DebtFacts;

/**
 * That the budget does not count a debt, as a fact that later rules match.
 *
 * @param undecided whether unknowns hold it back
 */
public record LeftOut(DebtFacts debt, boolean undecided) {}
