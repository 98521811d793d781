package org.collectionadvisor.compiled;

import org.collectionadvisor.facts.BorrowerFacts;
import org.collectionadvisor.facts.BudgetSums;
import org.collectionadvisor.facts.Figures;

/** The counts and sums over the debts of the budget, inserted once it is said which those are. */
public record Counted(BorrowerFacts borrower) {
    public BudgetSums sums() {
        return borrower.sums();
    }

    public int debtCount() {
        return borrower.debtCount();
    }

    public int overdueDebtCount() {
        return borrower.overdueDebtCount();
    }

    public Figures figures() {
        return borrower.figures();
    }
}
