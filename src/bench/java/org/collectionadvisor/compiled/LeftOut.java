package org.collectionadvisor.compiled;

import org.collectionadvisor.facts.DebtFacts;

/**
 * That the budget does not count a debt, as a fact that later rules match.
 *
 * @param undecided whether it is undecided
 */
public record LeftOut(DebtFacts debt, boolean undecided) {}
