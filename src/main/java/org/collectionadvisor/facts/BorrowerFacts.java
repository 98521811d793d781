package org.collectionadvisor.facts;

import java.util.List;
import java.util.function.Predicate;
import org.collectionadvisor.situation.Borrower;
import org.collectionadvisor.situation.Budget;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** The borrower, with the month's budget over all debts it counts. */
public final class BorrowerFacts extends Fact {
    private @Nullable BudgetSums sums;

    BorrowerFacts(Facts facts) {
        super(facts, facts.records().borrower());
    }

    @Override
    public Borrower told() {
        return (Borrower) record().told();
    }

    public Budget budget() {
        return (Budget) facts().records().budget().told();
    }

    @Override
    public @Nullable DebtFacts debt() {
        return null;
    }

    /** The budget's figures; read only after the standing rules have said which debts count. */
    @Part
    public BudgetSums sums() {
        if (sums == null) {
            sums = new BudgetSums(facts());
        }
        return sums;
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(zh = "预算计入的债务笔数", en = "how many debts the budget counts", unit = Unit.TIMES, from = "/debts/*/stage")
    public Range<Integer> debtCount() {
        return Range.of(count(debt -> true));
    }

    private int count(Predicate<DebtFacts> such) {
        return (int)
                facts().debts().stream().filter(DebtFacts::counts).filter(such).count();
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            zh = "其中已逾期的债务笔数；逾期与否不明的笔数使它成为一个范围",
            en = "how many of these debts are past due; those of which it is not known make it a range",
            unit = Unit.TIMES,
            from = "/debts/*/daysPastDue|dueDate|(stage)")
    public Range<Integer> overdueDebtCount() {
        return Range.between(count(BorrowerFacts::isSurelyLate), count(BorrowerFacts::mayBeLate));
    }

    private static boolean isSurelyLate(DebtFacts debt) {
        var days = debt.daysPastDue();
        return days != null && days.atLeast() != null && days.atLeast() > 0;
    }

    private static boolean mayBeLate(DebtFacts debt) {
        var days = debt.daysPastDue();
        return days == null || days.atMost() == null || days.atMost() > 0;
    }

    @Meaning(
            zh = "常住地的省级代码（前两位）",
            en = "the province of residence, the first two digits of its code",
            from = "regionCode")
    public @Nullable String province() {
        return told().regionCode() == null ? null : told().regionCode().substring(0, 2);
    }

    @Meaning(zh = "常住地的市级代码（前四位）", en = "the city of residence, the first four digits of its code", from = "regionCode")
    public @Nullable String city() {
        return told().regionCode() == null ? null : told().regionCode().substring(0, 4);
    }

    @Meaning(zh = "在常住地连续居住已满几年", en = "full years of residence", unit = Unit.YEARS, from = "residentSince")
    public @Nullable Range<Integer> fullYearsResident() {
        return fullYearsSince(told().residentSince());
    }

    @Meaning(zh = "连续缴纳社保已满几年", en = "full years of social insurance", unit = Unit.YEARS, from = "socialInsuranceSince")
    public @Nullable Range<Integer> fullYearsInsured() {
        return fullYearsSince(told().socialInsuranceSince());
    }

    @Meaning(
            zh = "收到的所有文书的种类（不论哪笔债），已查明是假的除外",
            en = "the kinds of all papers received, whichever debt they are about, but for those found to be fake",
            from = "/legalPapers/*/kind")
    public @Nullable List<LegalPaper.Kind> paperKinds() {
        return facts().situation().legalPapers() == null ? null : LegalPaperFacts.kinds(facts().legalPapers());
    }

    @Meaning(
            zh = "是否收到过已核实为真的刑事案件通知（不论哪笔债）",
            en = "whether a criminal notice was received and confirmed, whichever debt it is about",
            from = {"/legalPapers/*/kind", "/legalPapers/*/authenticity"})
    public @Nullable Boolean criminalNoticeConfirmed() {
        return facts().situation().legalPapers() == null
                ? null
                : facts().legalPapers().stream()
                        .map(LegalPaperFacts::told)
                        .anyMatch(paper -> paper.kind() == LegalPaper.Kind.CRIMINAL_NOTICE
                                && paper.authenticity() == LegalPaper.Authenticity.CONFIRMED);
    }

    @Meaning(zh = "由谁来问", en = "who asks on the borrower's behalf")
    public Situation.Asker asker() {
        return facts().situation().asker();
    }

    @Meaning(zh = "是否说了是来问这件事的", en = "whether it was told that this is what the person came to ask")
    public boolean wants(String want) {
        var wants = facts().situation().wants();
        return wants != null && wants.contains(want);
    }

    @Meaning(
            zh = "是否已经做过某一步骤（不论哪笔债）",
            en = "whether a step was taken already, for whichever debt",
            from = "/done/*/step")
    public @Nullable Boolean tried(String step) {
        return facts().doneSteps().tried(step, null);
    }

    @Meaning(
            zh = "最近一次做某一步骤的结果（不论哪笔债）；没做过为 not-tried",
            en = "how the latest try of a step ended, for whichever debt; not-tried where there was none",
            from = "/done/*/outcome")
    public @Nullable Tried outcome(String step) {
        return facts().doneSteps().outcome(step, null);
    }

    @ReadableFrom(Layer.RISKS)
    @Meaning(zh = "任何一笔债或借款人整体是否有此发现", en = "whether this finding stands for any debt or for the borrower")
    @Override
    public @Nullable Boolean has(int finding) {
        return facts().concluded().hasAnywhere(finding);
    }
}
