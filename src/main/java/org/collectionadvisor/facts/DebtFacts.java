package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Debt.Agency;
import org.collectionadvisor.situation.Debt.Assignment;
import org.collectionadvisor.situation.Debt.Plan;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** A debt, with what was told elsewhere about it. */
public final class DebtFacts extends Fact {
    private static final Agency NO_AGENCY = new Agency(null, null, null, null);
    private static final Assignment NO_ASSIGNMENT = new Assignment(null, null, null);
    private static final Plan NO_PLAN = new Plan(null, null, null, null, null, null);

    private final int place;
    private final Debt told;
    private final @Nullable Integer daysPastDue;
    private final @Nullable Boolean owed;
    private final Concerning concerning;
    private @Nullable Limitation limitation;

    DebtFacts(Facts facts, ToldRecord record, int place) {
        super(facts, record);
        this.place = place;
        told = (Debt) record.told();
        concerning = new Concerning(facts);
        daysPastDue = countDaysPastDue();
        owed = place < 0 ? null : Boolean.valueOf(answersFor(told));
    }

    private static boolean answersFor(Debt debt) {
        return debt.liability() != Debt.Liability.CONTACT_PERSON
                && debt.liability() != Debt.Liability.NOT_MINE
                && debt.stage() != Debt.Stage.SETTLED;
    }

    private @Nullable Integer countDaysPastDue() {
        if (told.daysPastDue() != null || told.dueDate() == null) {
            return told.daysPastDue();
        }
        return (int) Math.max(0, ChronoUnit.DAYS.between(told.dueDate(), today()));
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

    /** The place among the debts; -1 for a debt that was not named. */
    public int place() {
        return place;
    }

    public Agency agency() {
        return told.agency() == null ? NO_AGENCY : told.agency();
    }

    public Assignment assignment() {
        return told.assignment() == null ? NO_ASSIGNMENT : told.assignment();
    }

    public Plan plan() {
        return told.plan() == null ? NO_PLAN : told.plan();
    }

    @Meaning(
            zh = "截至当日已逾期的天数；直接告知，或由首个未还的应还日算出",
            en = "days past due on the day; told, or counted from the first unpaid due date",
            unit = Unit.DAYS,
            from = "daysPastDue|dueDate")
    public @Nullable Integer daysPastDue() {
        return daysPastDue;
    }

    @Meaning(
            zh = "借款人现在是否要为这笔债负责：仅被列为联系人、他人冒名开立、已结清的不算",
            en =
                    "whether the borrower answers for the debt: not one they were only named in as a contact, that somebody"
                            + " else opened, or that is settled",
            from = {"liability", "stage"})
    public @Nullable Boolean owed() {
        return owed;
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
    public @Nullable LocalDate overdueSince() {
        if (told.dueDate() != null || daysPastDue == null) {
            return told.dueDate();
        }
        return daysPastDue == 0 ? null : today().minusDays(daysPastDue);
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
        return (place < 0 || facts().concluded().leftOutUndecided(place)) ? null : Boolean.valueOf(counts());
    }

    /** Whether the sums count the debt: all but those the standing rules left out. */
    boolean counts() {
        return place >= 0 && !facts().concluded().leftOut(place);
    }

    @ReadableFrom(Layer.RISKS)
    @Meaning(zh = "这笔债（或借款人整体）是否有此发现", en = "whether this finding stands for the debt, or for the borrower as a whole")
    public @Nullable Boolean has(int finding) {
        return facts().concluded().has(finding, place);
    }

    @ReadableFrom(Layer.STEPS)
    @Meaning(zh = "委外催收风险的等级", en = "the level of the risk of a collection agency")
    public @Nullable Level agencyRisk() {
        return facts().concluded().level(Channel.AGENCY, place);
    }

    @ReadableFrom(Layer.STEPS)
    @Meaning(zh = "法律程序风险的等级", en = "the level of the risk of legal action")
    public @Nullable Level legalRisk() {
        return facts().concluded().level(Channel.LEGAL, place);
    }

    @ReadableFrom(Layer.STEPS)
    @Meaning(zh = "征信记录风险的等级", en = "the level of the risk of a credit record")
    public @Nullable Level creditRecordRisk() {
        return facts().concluded().level(Channel.CREDIT_RECORD, place);
    }

    @ReadableFrom(Layer.STEPS)
    @Meaning(zh = "债权转让风险的等级", en = "the level of the risk that the debt is sold")
    public @Nullable Level assignmentRisk() {
        return facts().concluded().level(Channel.ASSIGNMENT, place);
    }
}
