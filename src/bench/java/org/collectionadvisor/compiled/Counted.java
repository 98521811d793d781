package org.collectionadvisor.compiled;

import org.collectionadvisor.facts.BorrowerFacts;
import org.collectionadvisor.facts.BudgetSums;
import org.collectionadvisor.facts.Figures;
import org.collectionadvisor.situation.Range;

/** The counts and sums over the debts of the budget, inserted once it is said which those are. */
public record Counted(BorrowerFacts borrower) {
    public BudgetSums sums() {
        return borrower.sums();
    }

    public Range<Integer> debtCount() {
        return borrower.debtCount();
    }

    public Range<Integer> overdueDebtCount() {
        return borrower.overdueDebtCount();
    }

    public Figures figures() {
        return borrower.figures();
    }
}
