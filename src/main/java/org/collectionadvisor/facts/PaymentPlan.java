package org.collectionadvisor.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/**
 * The affordable payment shared out among the debts. Of what is not known exactly the careful end is taken: the least that can be
 * paid, the most that is due, the least that is owed.
 */
public final class PaymentPlan {
    private PaymentPlan() {}

    /** One debt's part of the affordable payment. */
    public record Payment(DebtFacts debt, BigDecimal amount) {}

    /**
     * Each debt in turn gets what is due this month, and what is left goes to the first, of those that are not paid on time if
     * there is one.
     *
     * @param rank the rank rules gave each debt, the first to be paid lowest; equal ranks by the dearest rate, then by the
     *     smallest debt, which is gone the soonest, and last by id, so that the order in which debts were told does not matter
     */
    public static List<Payment> of(Facts facts, Function<DebtFacts, Integer> rank) {
        var affordable = facts.borrower().sums().affordablePayment();
        if (affordable == null) {
            return List.of();
        }
        var debts = facts.debts().stream()
                .filter(debt -> Boolean.TRUE.equals(debt.inBudget()) && isOwed(debt))
                .sorted(Comparator.comparing(rank)
                        .thenComparing(debt -> least(debt.told().allInAnnualRate()), Comparator.reverseOrder())
                        .thenComparing(debt -> debt.told().outstanding() == null)
                        .thenComparing(debt -> least(debt.told().outstanding()))
                        .thenComparing(debt -> debt.told().id()))
                .toList();
        var parts = divided(least(affordable), debts);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Payment(debts.get(i), BudgetSums.yuan(parts.get(i))))
                .toList();
    }

    private static List<BigDecimal> divided(BigDecimal affordable, List<DebtFacts> debts) {
        var left = affordable;
        var parts = new ArrayList<BigDecimal>(debts.size());
        for (var debt : debts) {
            var part = left.min(dueThisMonth(debt));
            parts.add(part);
            left = left.subtract(part);
        }
        for (int i : notOnTimeFirst(debts)) {
            var outstanding = debts.get(i).told().outstanding();
            var more = outstanding == null
                    ? left
                    : left.min(least(outstanding).subtract(parts.get(i)).max(BigDecimal.ZERO));
            parts.set(i, parts.get(i).add(more));
            left = left.subtract(more);
        }
        return parts;
    }

    private static int[] notOnTimeFirst(List<DebtFacts> debts) {
        return IntStream.range(0, debts.size())
                .boxed()
                .sorted(Comparator.comparing(i -> isOnTime(debts.get(i))))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static boolean isOnTime(DebtFacts debt) {
        var late = debt.daysPastDue();
        return late != null && late.atMost() != null && late.atMost() == 0;
    }

    /** Of what may be nothing nothing is paid; an amount that was not told may be any. */
    private static boolean isOwed(DebtFacts debt) {
        var outstanding = debt.told().outstanding();
        return outstanding == null || least(outstanding).signum() > 0;
    }

    private static BigDecimal dueThisMonth(DebtFacts debt) {
        var due = debt.told().monthlyDue();
        if (due == null) {
            return BigDecimal.ZERO;
        }
        var most = due.atMost() == null ? least(due) : due.atMost();
        var outstanding = debt.told().outstanding();
        return outstanding == null ? most : most.min(least(outstanding));
    }

    private static BigDecimal least(@Nullable Range<BigDecimal> amount) {
        return amount == null || amount.atLeast() == null ? BigDecimal.ZERO : amount.atLeast();
    }
}
