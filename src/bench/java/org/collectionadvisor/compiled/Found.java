package org.collectionadvisor.compiled;

import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a fact that later rules match.
 *
 * @param debt the debt it is about, null for the borrower as a whole
 * @param undecided whether it is undecided
 */
public record Found(String code, @Nullable DebtFacts debt, boolean undecided) {
    /** What a rule found about the debt of its fact. */
    public static Found of(String code, Fact about, boolean undecided) {
        var debt = about.debt();
        return new Found(code, debt == null || debt.isUnnamed() ? null : debt, undecided);
    }
}
