package org.collectionadvisor.situation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.Limits.Amount;
import org.collectionadvisor.situation.Limits.Digits;
import org.collectionadvisor.situation.Limits.Length;
import org.collectionadvisor.situation.Limits.Whole;
import org.jspecify.annotations.Nullable;

/** Who is in debt, and how they fare, assets in yuan; in {@code declared} what the rulebook declares. */
@Built
public record Borrower(
        @Meaning(zh = "出生年份", en = "the year of birth") @Whole(min = 1900, max = 2200) @Nullable
        Range<Integer> birthYear,

        @Meaning(zh = "居住地的六位行政区划代码，用于判断地方性制度", en = "the six-digit place code of residence, for local schemes")
        @Digits(6)
        @Nullable
        String regionCode,

        @Meaning(zh = "从哪一天起住在该地", en = "the day since which the borrower has lived there") @Nullable
        Range<LocalDate> residentSince,

        @Meaning(zh = "从哪一天起在该地参加社会保险", en = "the day since which the borrower has paid social insurance there")
        @Nullable
        Range<LocalDate> socialInsuranceSince,

        @Meaning(zh = "全部财产的价值", en = "the value of all that the borrower owns", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> assets,

        @Meaning(zh = "需要供养的人数", en = "how many people the borrower supports", unit = Unit.PERSONS)
        @Whole(min = 0, max = 100)
        @Nullable
        Range<Integer> dependants,

        @Meaning(
                zh = "就业状况；reduced 表示收入或工时被削减",
                en = "what the borrower lives on; reduced is work with less pay or fewer hours")
        @Nullable
        Employment employment,

        @Meaning(zh = "遇到的困难；空列表表示没有", en = "the hardships met with; an empty list says that there is none")
        @Length(max = 200)
        @Nullable
        List<Hardship> hardships,

        @Meaning(zh = "逾期的原因；空列表表示没有", en = "why payments fell behind; an empty list says that there is no cause")
        @Length(max = 200)
        @Nullable
        List<OverdueCause> overdueCauses,

        @Meaning(
                zh = "心理压力；crisis 表示有自伤或自杀的言语",
                en = "how heavily the debts weigh on the mind; crisis is talk of self-harm or suicide")
        @Nullable
        Distress distress,

        @Meaning(zh = "是否愿意还款", en = "whether the borrower wants to pay") @Nullable
        Boolean willingToPay,

        @Meaning(zh = "是否借新还旧", en = "whether new loans are taken out to repay old ones") @Nullable
        Boolean borrowsToRepay,

        @Meaning(zh = "是否记账", en = "whether the borrower keeps track of spending") @Nullable
        Boolean tracksSpending,

        @Meaning(
                zh = "哪些中介找上门来；空列表表示没有",
                en = "which debt agents have approached the borrower; an empty list says that none has")
        @Length(max = 200)
        @Nullable
        List<AgentOffer> agentOffers,

        @Meaning(zh = "是否已向中介付过钱", en = "whether a debt agent was paid") @Nullable
        Boolean agentPaid,

        @Meaning(
                zh = "放款前是否被要求先交费用、保证金或保险费",
                en = "whether a fee, deposit or insurance was asked before a loan was paid out")
        @Nullable
        Boolean upfrontFeeAsked,

        @Meaning(
                zh = "总共欠几家，包括没有逐笔列出的",
                en = "how many lenders there are, those of unlisted debts included",
                unit = Unit.TIMES)
        @Whole(min = 0, max = 10_000)
        @Nullable
        Range<Integer> lenders,

        @Meaning(zh = "总共欠多少，包括没有逐笔列出的", en = "all that is owed, unlisted debts included", unit = Unit.YUAN)
        @Amount
        @Nullable
        Range<BigDecimal> totalOutstanding,

        @Meaning(zh = "每月总共应还多少，包括没有逐笔列出的", en = "what is due a month, unlisted debts included", unit = Unit.YUAN)
        @Amount
        @Nullable
        Range<BigDecimal> totalMonthlyDue,

        @JsonAnyGetter Map<String, Object> declared) {

    public Borrower {
        hardships = Situation.copy(hardships);
        overdueCauses = Situation.copy(overdueCauses);
        agentOffers = Situation.copy(agentOffers);
        declared = Situation.copy(declared);
    }

    /** A borrower of whom nothing was told. */
    public static Borrower unknown() {
        return BorrowerBuilder.builder().build();
    }

    /** What the borrower lives on. */
    public enum Employment implements Coded {
        EMPLOYED,
        SELF_EMPLOYED,
        REDUCED,
        UNEMPLOYED,
        STUDENT,
        RETIRED
    }

    /** What has struck the borrower. */
    public enum Hardship implements Coded {
        JOB_LOSS,
        PAY_CUT,
        ILLNESS,
        DISABILITY,
        FAMILY_EMERGENCY,
        BUSINESS_FAILURE,
        DISASTER,
        FRAUD_VICTIM,
        BEREAVEMENT,
        OTHER
    }

    /** Why payments were missed. */
    public enum OverdueCause implements Coded {
        IMPULSE_SPENDING,
        INCOME_DROP,
        OVER_BORROWING,
        FORGOT,
        DISPUTE,
        LOST_ACCESS,
        LENT_TO_OTHERS,
        GAMBLING,
        OTHER
    }

    /** How heavily the debts weigh on the borrower; a crisis is talk of self-harm or suicide. */
    public enum Distress implements Coded {
        NONE,
        MILD,
        SEVERE,
        CRISIS
    }

    /** Who has approached the borrower and offers to settle the debts for a fee. */
    public enum AgentOffer implements Coded {
        ANTI_COLLECTION,
        COMPLAINT_AGENT,
        CREDIT_REPAIR,
        DEBT_RESTRUCTURING
    }
}
