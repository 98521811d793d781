package org.collectionadvisor.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.collectionadvisor.situation.Budget;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The month's arithmetic over the debts the budget counts: yuan with two decimals, ratios with four, half up. A sum with a
 * part unknown is unknown.
 */
public final class BudgetSums {
    /** The figure that says which share of the disposable income may go into debts. */
    public static final String AFFORDABLE_SHARE = "budget.affordable-share";

    private static final int MONTHS = 12;
    /** Nobody pays for longer than a hundred years. */
    private static final int LONGEST = 1_200;

    private final Facts facts;
    private final Budget told;
    private final @Nullable BigDecimal monthlyDue;
    private final @Nullable BigDecimal totalOutstanding;

    BudgetSums(Facts facts) {
        this.facts = facts;
        told = facts.borrower().budget();
        monthlyDue = sumOf(debt -> debt.told().monthlyDue());
        totalOutstanding = sumOf(debt -> debt.told().outstanding());
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.disposableIncome",
            zh = "可支配收入：每月收入减必要支出",
            en = "disposable income: a month's income less essential expenses",
            unit = Unit.YUAN,
            from = {"/budget/income", "/budget/essentialExpenses"})
    public @Nullable BigDecimal disposableIncome() {
        return told.income() == null || told.essentialExpenses() == null
                ? null
                : yuan(told.income().subtract(told.essentialExpenses()));
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.monthlyDue",
            zh = "预算计入的各笔债每月应还之和",
            en = "what is due a month on all debts the budget counts",
            unit = Unit.YUAN,
            from = "/debts/*/monthlyDue")
    public @Nullable BigDecimal monthlyDue() {
        return monthlyDue;
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.debtServiceRatio",
            zh = "偿债收入比：各笔债每月应还之和除以每月收入",
            en = "debt-service ratio: what is due a month on all debts over a month's income",
            unit = Unit.SHARE,
            from = {"/budget/income", "/debts/*/monthlyDue"})
    public @Nullable BigDecimal debtServiceRatio() {
        var due = monthlyDue();
        return due == null || told.income() == null || told.income().signum() == 0
                ? null
                : due.divide(told.income(), 4, RoundingMode.HALF_UP);
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.totalOutstanding",
            zh = "预算计入的各笔债的欠款总额",
            en = "what is claimed on all debts the budget counts",
            unit = Unit.YUAN,
            from = "/debts/*/outstanding")
    public @Nullable BigDecimal totalOutstanding() {
        return totalOutstanding;
    }

    public @Nullable BigDecimal pastDue() {
        return sumOf(debt -> debt.told().pastDueAmount());
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.affordablePayment",
            zh = "可负担的每月还款额",
            en = "the payment a month that can be borne",
            unit = Unit.YUAN,
            from = {"/budget/income", "/budget/essentialExpenses"})
    public @Nullable BigDecimal affordablePayment() {
        var income = disposableIncome();
        var share = facts.figures().named(AFFORDABLE_SHARE);
        return income == null || share == null
                ? null
                : yuan(income.max(BigDecimal.ZERO).multiply(share.value()));
    }

    /** Months until all is paid at the affordable payment; unknown if that hardly covers the interest, or nothing counts. */
    public @Nullable Integer monthsToClear() {
        var total = totalOutstanding();
        var payment = affordablePayment();
        var yearlyInterest =
                sum(debt -> product(debt.told().outstanding(), debt.told().allInAnnualRate()));
        boolean nothingCounts = facts.debts().stream().noneMatch(DebtFacts::counts);
        if (nothingCounts || total == null || payment == null || yearlyInterest == null || payment.signum() == 0) {
            return null;
        }
        if (total.signum() == 0) {
            return 0;
        }
        double owed = total.doubleValue();
        double rate = yearlyInterest.doubleValue() / MONTHS / owed;
        double paid = payment.doubleValue();
        if (rate * owed >= paid) {
            return null;
        }
        // StrictMath gives the same months on every machine.
        double months = rate == 0 ? owed / paid : -StrictMath.log(1 - rate * owed / paid) / StrictMath.log1p(rate);
        return months > LONGEST ? null : Integer.valueOf((int) StrictMath.ceil(months - 1e-9));
    }

    private static @Nullable BigDecimal product(@Nullable BigDecimal amount, @Nullable BigDecimal rate) {
        return amount == null || rate == null ? null : amount.multiply(rate);
    }

    /** One debt's part of the affordable payment. */
    public record Payment(DebtFacts debt, BigDecimal amount) {}

    /**
     * The affordable payment shared out: each debt in turn gets what is due this month, and what is left goes to the first.
     *
     * @param rank the rank rules gave each debt, the first to be paid lowest; equal ranks by the dearest rate
     */
    public List<Payment> plan(Function<DebtFacts, Integer> rank) {
        var left = affordablePayment();
        if (left == null) {
            return List.of();
        }
        var debts = facts.debts().stream()
                .filter(debt -> Boolean.TRUE.equals(debt.inBudget()))
                .filter(debt -> debt.told().outstanding() == null
                        || debt.told().outstanding().signum() > 0)
                .sorted(Comparator.comparing(rank).thenComparing(BudgetSums::rate, Comparator.reverseOrder()))
                .toList();
        var parts = new BigDecimal[debts.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = left.min(dueThisMonth(debts.get(i)));
            left = left.subtract(parts[i]);
        }
        for (int i = 0; i < parts.length && left.signum() > 0; i++) {
            var outstanding = debts.get(i).told().outstanding();
            var more = outstanding == null
                    ? left
                    : left.min(outstanding.subtract(parts[i]).max(BigDecimal.ZERO));
            parts[i] = parts[i].add(more);
            left = left.subtract(more);
        }
        return java.util.stream.IntStream.range(0, parts.length)
                .mapToObj(i -> new Payment(debts.get(i), yuan(parts[i])))
                .toList();
    }

    private static BigDecimal rate(DebtFacts debt) {
        var rate = debt.told().allInAnnualRate();
        return rate == null ? BigDecimal.ZERO : rate;
    }

    private static BigDecimal dueThisMonth(DebtFacts debt) {
        var due = debt.told().monthlyDue();
        var outstanding = debt.told().outstanding();
        if (due == null) {
            return BigDecimal.ZERO;
        }
        return outstanding == null ? due : due.min(outstanding);
    }

    private @Nullable BigDecimal sumOf(Function<DebtFacts, @Nullable BigDecimal> part) {
        var total = sum(part);
        return total == null ? null : yuan(total);
    }

    private @Nullable BigDecimal sum(Function<DebtFacts, @Nullable BigDecimal> part) {
        var total = BigDecimal.ZERO;
        for (var debt : facts.debts()) {
            if (debt.counts()) {
                var amount = part.apply(debt);
                if (amount == null) {
                    return null;
                }
                total = total.add(amount);
            }
        }
        return total;
    }

    private static BigDecimal yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
