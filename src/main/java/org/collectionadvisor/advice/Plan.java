package org.collectionadvisor.advice;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.advice.Advice.BudgetFigures;
import org.collectionadvisor.advice.Advice.Payment;
import org.collectionadvisor.facts.BudgetSums;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.PaymentPlan;
import org.collectionadvisor.session.Conclusions;

/** One situation's monthly budget, and how the affordable payment is divided among the debts. */
final class Plan {
    private final BudgetSums sums;
    private final List<PaymentPlan.Payment> parts;

    /** Rules rank the debts; unranked ones come last. */
    Plan(Conclusions conclusions) {
        sums = conclusions.facts().borrower().sums();
        var ranks = conclusions.ranks();
        var last = ranks.isEmpty() ? 0 : Collections.max(ranks.values()) + 1;
        parts = PaymentPlan.of(conclusions.facts(), debt -> ranks.getOrDefault(debt, last));
    }

    BudgetFigures figures() {
        return new BudgetFigures(
                sums.disposableIncome(),
                sums.debtServiceRatio(),
                sums.totalOutstanding(),
                sums.pastDue(),
                sums.affordablePayment(),
                sums.monthsToClear(),
                parts.stream()
                        .map(part -> new Payment(part.debt().told().id(), part.amount()))
                        .toList());
    }

    /** Each debt's part of the payment; debts that get nothing are absent. */
    Map<DebtFacts, BigDecimal> payments() {
        var payments = new HashMap<DebtFacts, BigDecimal>();
        for (var part : parts) {
            if (part.amount().signum() > 0) {
                payments.put(part.debt(), part.amount());
            }
        }
        return payments;
    }
}
