package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Debt.Agency;
import org.collectionadvisor.situation.Debt.Assignment;
import org.collectionadvisor.situation.Debt.Plan;
import org.collectionadvisor.situation.LegalPaper;
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
    private final Concerning concerning = new Concerning();
    private @Nullable Limitation limitation;

    DebtFacts(Facts facts, int place, Debt told) {
        super(facts, "/debts/" + place);
        this.place = place;
        this.told = told;
        daysPastDue = countDaysPastDue();
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
    Concerning concerning() {
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
    public boolean owed() {
        return told.liability() != Debt.Liability.CONTACT_PERSON
                && told.liability() != Debt.Liability.NOT_MINE
                && told.stage() != Debt.Stage.SETTLED;
    }

    @Meaning(
            zh = "就这笔债收到的文书种类，已查明是假的除外",
            en = "the kinds of papers received about the debt, but for those found to be fake",
            from = "/legalPapers/*/kind")
    public @Nullable List<LegalPaper.Kind> paperKinds() {
        return concerning.paperKinds(facts().situation());
    }

    @Meaning(
            zh = "是否有催收机构为这笔债联系过（任何人）",
            en = "whether an agency has made a contact about this debt, to anybody",
            from = "/contacts/*/by")
    public @Nullable Boolean contactedByAgency() {
        return concerning.byAgency(facts().situation());
    }

    @Meaning(
            zh = "是否有一次仍有效的拒绝沟通针对这笔债",
            en = "whether a refusal to communicate about this debt is in force",
            from = "/refusals/*/form")
    public @Nullable Boolean refused() {
        return concerning.refused(facts().situation());
    }

    @Meaning(
            zh = "有效的拒绝中是否有一次提出了别的办法",
            en = "whether a refusal in force offers another way",
            from = {"/refusals/*/form", "/refusals/*/offersAlternative"})
    public @Nullable Boolean alternativeOffered() {
        return concerning.alternativeOffered(facts().situation());
    }

    @Meaning(
            zh = "债权人能否联系到借款人：有效的拒绝中是否还留有渠道",
            en = "whether a refusal in force leaves the borrower a channel to be reached by",
            from = "/refusals/*/reachableVia")
    public @Nullable Boolean reachable() {
        return concerning.reachable();
    }

    @Meaning(
            zh = "距最近一次已知的、会重新计算时效的事件（催要、承认、计划、文书、到期）已满几年",
            en =
                    "full years over since the latest known event from which limitation runs anew: demand, acknowledgement,"
                            + " plan, paper, due date",
            unit = Unit.YEARS,
            from = {"finalDueDate|dueDate|daysPastDue", "lastDemandOn", "lastAcknowledgedOn"})
    public @Nullable Integer fullYearsSinceLatestEvent() {
        return limitation().sinceLatestEvent();
    }

    @Meaning(
            zh = "到期之后，相邻两次已知事件之间（或最后一次至当日）最长的空白满几年；借款人之后又承认过的不算",
            en = "full years of the longest silence between known events after the due date, or since the last of them;"
                    + " none that the borrower later acknowledged",
            unit = Unit.YEARS,
            from = {"finalDueDate|dueDate|daysPastDue", "lastDemandOn", "lastAcknowledgedOn"})
    public @Nullable Integer fullYearsOfLongestSilence() {
        return limitation().longestSilence();
    }

    @Meaning(
            zh = "距债权人最后一次催要已满几年",
            en = "full years over since the creditor's last demand",
            unit = Unit.YEARS,
            from = "lastDemandOn")
    public @Nullable Integer fullYearsSinceLastDemand() {
        return fullYearsSince(told.lastDemandOn());
    }

    @Meaning(
            zh = "距借款人最后一次承认债务（还款、承诺、请求宽限、签计划）已满几年",
            en = "full years over since the borrower's last payment, promise, request for time or signed plan",
            unit = Unit.YEARS,
            from = "lastAcknowledgedOn")
    public @Nullable Integer fullYearsSinceLastAcknowledged() {
        return fullYearsSince(told.lastAcknowledgedOn());
    }

    @Meaning(
            zh = "距合同最后一期到期日已满几年",
            en = "full years over since the last instalment date of the contract",
            unit = Unit.YEARS,
            from = "finalDueDate")
    public @Nullable Integer fullYearsSinceFinalDueDate() {
        return fullYearsSince(told.finalDueDate());
    }

    private @Nullable Integer fullYearsSince(@Nullable LocalDate day) {
        return day == null ? null : Limitation.fullYears(day, today());
    }

    private Limitation limitation() {
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
    public boolean inBudget() {
        return place >= 0 && !facts().concluded().leftOut(place);
    }

    @ReadableFrom(Layer.RISKS)
    @Meaning(zh = "这笔债（或借款人整体）是否有此发现", en = "whether this finding stands for the debt, or for the borrower as a whole")
    public @Nullable Boolean has(String finding) {
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
