package org.collectionadvisor.facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.function.Function;
import org.collectionadvisor.situation.Budget;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Range;
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

    private static final Range<BigDecimal> NOTHING = Range.of(BigDecimal.ZERO);

    private final Facts facts;
    private final Budget told;
    private final @Nullable Range<BigDecimal> monthlyDue;
    private final @Nullable Range<BigDecimal> totalOutstanding;

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
    public @Nullable Range<BigDecimal> disposableIncome() {
        return told.income() == null || told.essentialExpenses() == null
                ? null
                : told.income().with(told.essentialExpenses().mapDown(BigDecimal::negate), BudgetSums::yuanSum);
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.monthlyDue",
            zh = "预算计入的各笔债每月应还之和",
            en = "what is due a month on all debts the budget counts",
            unit = Unit.YUAN,
            from = "/debts/*/monthlyDue")
    public @Nullable Range<BigDecimal> monthlyDue() {
        return monthlyDue;
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.debtServiceRatio",
            zh = "偿债收入比：各笔债每月应还之和除以每月收入",
            en = "debt-service ratio: what is due a month on all debts over a month's income",
            unit = Unit.SHARE,
            from = {"/budget/income", "/debts/*/monthlyDue"})
    public @Nullable Range<BigDecimal> debtServiceRatio() {
        var due = monthlyDue();
        var income = told.income();
        // Of nothing there is no ratio, so none is known where there may be no income.
        if (due == null || income == null || floor(income).signum() == 0) {
            return null;
        }
        var least = income.atMost() == null ? BigDecimal.ZERO : share(floor(due), income.atMost());
        return new Range<>(least, due.atMost() == null ? null : share(due.atMost(), floor(income)));
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.totalOutstanding",
            zh = "预算计入的各笔债的欠款总额",
            en = "what is claimed on all debts the budget counts",
            unit = Unit.YUAN,
            from = "/debts/*/outstanding")
    public @Nullable Range<BigDecimal> totalOutstanding() {
        return totalOutstanding;
    }

    public @Nullable Range<BigDecimal> pastDue() {
        return sumOf(debt -> debt.told().pastDueAmount());
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.affordablePayment",
            zh = "可负担的每月还款额",
            en = "the payment a month that can be borne",
            unit = Unit.YUAN,
            from = {"/budget/income", "/budget/essentialExpenses"})
    public @Nullable Range<BigDecimal> affordablePayment() {
        var income = disposableIncome();
        var share = facts.figures().named(AFFORDABLE_SHARE);
        if (income == null || share == null) {
            return null;
        }
        var affordable = income.map(part -> yuan(part.max(BigDecimal.ZERO).multiply(share.value())));
        return new Range<>(yuan(floor(affordable)), affordable.atMost());
    }

    /** Months until all is paid at the affordable payment; unknown if that hardly covers the interest, or nothing counts. */
    public @Nullable Range<Integer> monthsToClear() {
        var total = totalOutstanding();
        var payment = affordablePayment();
        var yearlyInterest =
                sum(debt -> product(debt.told().outstanding(), debt.told().allInAnnualRate()));
        boolean nothingCounts = facts.debts().stream().noneMatch(DebtFacts::counts);
        if (nothingCounts || total == null || payment == null || yearlyInterest == null) {
            return null;
        }
        var least = months(floor(total), floor(yearlyInterest), payment.atMost());
        var most = total.atMost() == null ? null : months(total.atMost(), yearlyInterest.atMost(), payment.atLeast());
        return least == null ? null : new Range<>(least, most);
    }

    /** Null if that never ends, or takes longer than anybody pays; the interest, and what is paid, may have no upper end. */
    private static @Nullable Integer months(
            BigDecimal total, @Nullable BigDecimal yearlyInterest, @Nullable BigDecimal payment) {
        if (isZero(payment)) {
            return null;
        } else if (total.signum() == 0) {
            return 0;
        } else if (payment == null) {
            return 1;
        } else if (yearlyInterest == null) {
            return null;
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

    private static @Nullable Range<BigDecimal> product(
            @Nullable Range<BigDecimal> amount, @Nullable Range<BigDecimal> rate) {
        return amount == null || rate == null
                ? null
                : new Range<>(
                        floor(amount).multiply(floor(rate)),
                        amount.atMost() == null || rate.atMost() == null
                                ? null
                                : amount.atMost().multiply(rate.atMost()));
    }

    /** The least that something may be that is never below 0. */
    private static BigDecimal floor(Range<BigDecimal> amount) {
        return amount.atLeast() == null ? BigDecimal.ZERO : amount.atLeast();
    }

    private static boolean isZero(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() == 0;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 4, RoundingMode.HALF_UP);
    }

    private @Nullable Range<BigDecimal> sumOf(Function<DebtFacts, @Nullable Range<BigDecimal>> part) {
        var total = sum(part);
        return total == null ? null : total.map(BudgetSums::yuan);
    }

    private @Nullable Range<BigDecimal> sum(Function<DebtFacts, @Nullable Range<BigDecimal>> part) {
        var total = NOTHING;
        for (var debt : facts.debts()) {
            if (debt.counts()) {
                var amount = part.apply(debt);
                if (amount == null) {
                    return null;
                }
                total = Objects.requireNonNull(
                        total.with(new Range<>(floor(amount), amount.atMost()), BigDecimal::add));
            }
        }
        return total;
    }

    private static BigDecimal yuanSum(BigDecimal one, BigDecimal other) {
        return yuan(one.add(other));
    }

    static BigDecimal yuan(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
