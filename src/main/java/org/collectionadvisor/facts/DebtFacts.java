package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.collectionadvisor.situation.Agency;
import org.collectionadvisor.situation.Assignment;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Guarantee;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Plan;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** A debt, with what was told elsewhere about it. */
public final class DebtFacts extends Fact {
    static final int UNNAMED = -1;

    private static final Range<Integer> ON_TIME = Range.of(0);
    private static final Range<Integer> LATE = Range.atLeast(1);
    private static final Agency NO_AGENCY = new Agency(null, null, null, null);
    private static final Assignment NO_ASSIGNMENT = new Assignment(null, null, null);
    private static final Guarantee NO_GUARANTEE = new Guarantee(null, null);
    private static final Plan NO_PLAN = new Plan(null, null, null, null, null, null);

    private final int index;
    private final Debt told;
    private final @Nullable Range<Integer> daysPastDue;
    private final @Nullable Range<Integer> impliedDaysPastDue;
    private final Concerning concerning;
    private @Nullable Limitation limitation;

    DebtFacts(Facts facts, ToldRecord record, int index) {
        super(facts, record);
        this.index = index;
        told = (Debt) record.told();
        concerning = new Concerning(facts);
        daysPastDue = countDaysPastDue();
        impliedDaysPastDue = daysPastDue == null ? impliedBy(told.stage()) : daysPastDue;
    }

    private @Nullable Range<Integer> countDaysPastDue() {
        if (told.daysPastDue() != null || told.dueDate() == null) {
            return told.daysPastDue();
        }
        return told.dueDate().mapDown(day -> (int) Math.max(0, ChronoUnit.DAYS.between(day, today())));
    }

    private static @Nullable Range<Integer> impliedBy(Debt.@Nullable Stage stage) {
        if (stage == null || stage == Debt.Stage.SETTLED) {
            return null;
        }
        return stage == Debt.Stage.CURRENT ? ON_TIME : LATE;
    }

    @Override
    public Debt told() {
        return told;
    }

    @Override
    public DebtFacts debt() {
        return this;
    }

    /** What was told elsewhere about this debt. */
    @Part
    public Concerning concerning() {
        return concerning;
    }

    /** The index among the debts; {@link #UNNAMED} for a debt that was not named. */
    public int index() {
        return index;
    }

    /** Whether nothing is known of it but that something concerns it. */
    public boolean isUnnamed() {
        return index == UNNAMED;
    }

    /** The index of a debt; that of the borrower as a whole, who has none, comes before all. */
    public static int indexOf(@Nullable DebtFacts debt) {
        return debt == null ? UNNAMED : debt.index;
    }

    public Agency agency() {
        return told.agency() == null ? NO_AGENCY : told.agency();
    }

    public Assignment assignment() {
        return told.assignment() == null ? NO_ASSIGNMENT : told.assignment();
    }

    public Guarantee guarantee() {
        return told.guarantee() == null ? NO_GUARANTEE : told.guarantee();
    }

    public Plan plan() {
        return told.plan() == null ? NO_PLAN : told.plan();
    }

    @Meaning(
            zh = "截至当日已逾期的天数；直接告知，或由首个未还的应还日算出；只说了已逾期则至少 1 天，只说了没逾期则为 0",
            en =
                    "days past due on the day; told, or counted from the first unpaid due date; at least 1 where only the stage"
                            + " says that it is late, 0 where it says that it is not",
            unit = Unit.DAYS,
            from = "daysPastDue|dueDate|(stage)")
    public @Nullable Range<Integer> daysPastDue() {
        return impliedDaysPastDue;
    }

    /** Days past due as told, or as counted from a day that was told; the stage alone names no day. */
    public @Nullable Range<Integer> daysPastDueByDay() {
        return daysPastDue;
    }

    /** The demands of a card's bank. */
    @Part
    public CardDemands cardDemands() {
        return new CardDemands(told.cardDemandDates(), today());
    }

    @Meaning(
            zh = "逾期从哪天开始：首个未还的应还日；直接告知，或由逾期天数算出",
            en = "the first unpaid due date; told, or counted back from the days past due",
            from = "daysPastDue|dueDate")
    public @Nullable Range<LocalDate> overdueSince() {
        if (told.dueDate() != null || daysPastDue == null) {
            return told.dueDate();
        }
        // What may not be late at all is not known to be late since any day.
        boolean late = daysPastDue.atLeast() != null && daysPastDue.atLeast() > 0;
        return late ? daysPastDue.mapDown(today()::minusDays) : null;
    }

    /** What follows from its own terms. */
    @Part
    public Terms terms() {
        return new Terms(this, today());
    }

    /** Whether it is a card of the borrower's own that is not settled. */
    boolean isOwnCard() {
        boolean own = told.liability() == Debt.Liability.BORROWER || told.liability() == Debt.Liability.CO_BORROWER;
        return told.product() == Debt.Product.CREDIT_CARD && own && told.stage() != Debt.Stage.SETTLED;
    }

    /** Whether it is known to be late. */
    boolean isSurelyLate() {
        return impliedDaysPastDue != null && impliedDaysPastDue.atLeast() != null && impliedDaysPastDue.atLeast() > 0;
    }

    /** Whether nothing says that it is not late. */
    boolean mayBeLate() {
        return impliedDaysPastDue == null || impliedDaysPastDue.atMost() == null || impliedDaysPastDue.atMost() > 0;
    }

    /** The time for suing. */
    @Part
    public Limitation limitation() {
        if (limitation == null) {
            limitation = new Limitation(this, today());
        }
        return limitation;
    }

    @ReadableFrom(Layer.FINDINGS)
    @Meaning(
            zh = "预算是否计入这笔债",
            en = "whether the budget counts this debt",
            from = {"liability", "stage", "finalDueDate|dueDate|daysPastDue"})
    public @Nullable Boolean inBudget() {
        return (isUnnamed() || facts().concluded().isLeaveOutUndecided(this)) ? null : Boolean.valueOf(counts());
    }

    /** Whether the sums count the debt: all but those the standing rules left out. */
    boolean counts() {
        return !isUnnamed() && !facts().concluded().isLeftOut(this);
    }

    @ReadableFrom(Layer.RISKS)
    @Meaning(zh = "这笔债（或借款人整体）是否有此发现", en = "whether this finding stands for the debt, or for the borrower as a whole")
    @Override
    public @Nullable Boolean has(int finding) {
        return facts().concluded().has(finding, this);
    }

    @Meaning(
            zh = "是否已经为这笔债（或不分哪笔债）做过某一步骤",
            en = "whether a step was taken already, for the debt or without saying for which",
            from = "/done/*/step")
    public @Nullable Boolean tried(String step) {
        return facts().doneSteps().tried(step, this);
    }

    @Meaning(
            zh = "最近一次为这笔债做某一步骤的结果；没做过为 not-tried",
            en = "how the latest try of a step for the debt ended; not-tried where there was none",
            from = "/done/*/outcome")
    public @Nullable Tried outcome(String step) {
        return facts().doneSteps().outcome(step, this);
    }

    @LevelOf(Channel.AGENCY)
    @ReadableFrom(Layer.STEPS)
    @Meaning(zh = "委外催收风险的等级", en = "the level of the risk of a collection agency")
    public @Nullable Level agencyRisk() {
        return facts().concluded().level(Channel.AGENCY, this);
    }

    @LevelOf(Channel.LEGAL)
    @ReadableFrom(Layer.STEPS)
    @Meaning(zh = "法律程序风险的等级", en = "the level of the risk of legal action")
    public @Nullable Level legalRisk() {
        return facts().concluded().level(Channel.LEGAL, this);
    }

    @LevelOf(Channel.CREDIT_RECORD)
    @ReadableFrom(Layer.STEPS)
    @Meaning(zh = "征信记录风险的等级", en = "the level of the risk of a credit record")
    public @Nullable Level creditRecordRisk() {
        return facts().concluded().level(Channel.CREDIT_RECORD, this);
    }

    @LevelOf(Channel.ASSIGNMENT)
    @ReadableFrom(Layer.STEPS)
    @Meaning(zh = "债权转让风险的等级", en = "the level of the risk that the debt is sold")
    public @Nullable Level assignmentRisk() {
        return facts().concluded().level(Channel.ASSIGNMENT, this);
    }
}
