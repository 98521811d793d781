package org.collectionadvisor.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.collectionadvisor.situation.Borrower;
import org.collectionadvisor.situation.Budget;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** The borrower, with the month's budget over all debts it counts. */
public final class BorrowerFacts extends Fact {
    private static final Borrower NOTHING_TOLD = Borrower.unknown();
    private static final Budget NO_BUDGET = new Budget(null, null, null, null);

    private @Nullable BudgetSums sums;

    BorrowerFacts(Facts facts) {
        super(facts, "/borrower");
    }

    @Override
    public Borrower told() {
        var told = facts().situation().borrower();
        return told == null ? NOTHING_TOLD : told;
    }

    public Budget budget() {
        var told = facts().situation().budget();
        return told == null ? NO_BUDGET : told;
    }

    @Override
    public @Nullable DebtFacts debt() {
        return null;
    }

    /** The budget's figures; read only after the standing rules have said which debts count. */
    public BudgetSums sums() {
        if (sums == null) {
            sums = new BudgetSums(facts());
        }
        return sums;
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.disposableIncome",
            zh = "可支配收入：每月收入减必要支出",
            en = "disposable income: a month's income less essential expenses",
            unit = Unit.YUAN,
            from = {"/budget/income", "/budget/essentialExpenses"})
    public @Nullable BigDecimal disposableIncome() {
        return sums().disposableIncome();
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.debtServiceRatio",
            zh = "偿债收入比：各笔债每月应还之和除以每月收入",
            en = "debt-service ratio: what is due a month on all debts over a month's income",
            unit = Unit.SHARE,
            from = {"/budget/income", "/debts/*/monthlyDue"})
    public @Nullable BigDecimal debtServiceRatio() {
        return sums().debtServiceRatio();
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.monthlyDue",
            zh = "预算计入的各笔债每月应还之和",
            en = "what is due a month on all debts the budget counts",
            unit = Unit.YUAN,
            from = "/debts/*/monthlyDue")
    public @Nullable BigDecimal monthlyDue() {
        return sums().monthlyDue();
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.totalOutstanding",
            zh = "预算计入的各笔债的欠款总额",
            en = "what is claimed on all debts the budget counts",
            unit = Unit.YUAN,
            from = "/debts/*/outstanding")
    public @Nullable BigDecimal totalOutstanding() {
        return sums().totalOutstanding();
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            name = "budget.affordablePayment",
            zh = "可负担的每月还款额",
            en = "the payment a month that can be borne",
            unit = Unit.YUAN,
            from = {"/budget/income", "/budget/essentialExpenses"})
    public @Nullable BigDecimal affordablePayment() {
        return sums().affordablePayment();
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(zh = "预算计入的债务笔数", en = "how many debts the budget counts", unit = Unit.TIMES, from = "/debts/*/stage")
    public int debtCount() {
        return (int) facts().debts().stream().filter(DebtFacts::inBudget).count();
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            zh = "已知逾期的债务笔数",
            en = "how many of these debts are known to be past due",
            unit = Unit.TIMES,
            from = "/debts/*/daysPastDue|dueDate")
    public int overdueDebtCount() {
        return (int) facts().debts().stream()
                .filter(DebtFacts::inBudget)
                .map(DebtFacts::daysPastDue)
                .filter(days -> days != null && days > 0)
                .count();
    }

    @Meaning(zh = "在常住地连续居住已满几年", en = "full years of residence", unit = Unit.YEARS, from = "residentSince")
    public @Nullable Integer fullYearsResident() {
        return fullYearsSince(told().residentSince());
    }

    @Meaning(zh = "连续缴纳社保已满几年", en = "full years of social insurance", unit = Unit.YEARS, from = "socialInsuranceSince")
    public @Nullable Integer fullYearsInsured() {
        return fullYearsSince(told().socialInsuranceSince());
    }

    private @Nullable Integer fullYearsSince(@Nullable LocalDate day) {
        return day == null ? null : Limitation.fullYears(day, today());
    }

    @ReadableFrom(Layer.RISKS)
    @Meaning(zh = "任何一笔债或借款人整体是否有此发现", en = "whether this finding stands for any debt or for the borrower")
    public @Nullable Boolean has(String finding) {
        return facts().concluded().hasAnywhere(finding);
    }
}
