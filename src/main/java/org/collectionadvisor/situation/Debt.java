package org.collectionadvisor.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.Limits.Amount;
import org.collectionadvisor.situation.Limits.Default;
import org.collectionadvisor.situation.Limits.Length;
import org.collectionadvisor.situation.Limits.Rate;
import org.collectionadvisor.situation.Limits.Whole;
import org.jspecify.annotations.Nullable;

/**
 * One debt as it stands on the situation's day. Amounts are in yuan, the rate is a fraction a year, and days past due are
 * counted to that day.
 */
@Built
public record Debt(
        @Meaning(zh = "债务编号，在本次情况中不重复", en = "the debt's id, of its own within the situation")
        @Length(min = 1, max = Limits.ID_LENGTH)
        String id,

        @Meaning(zh = "借的是哪类产品", en = "what was lent") Product product,

        @Meaning(zh = "债权人名称", en = "the creditor's name") @Nullable
        String creditor,

        @Meaning(zh = "债权人类别", en = "what kind of creditor it is") @Nullable
        CreditorKind creditorKind,

        @Meaning(zh = "是否经助贷平台放款", en = "whether the loan was granted through a loan-facilitation platform") @Nullable
        Boolean facilitated,

        @Meaning(zh = "与这笔债的关系；未告知则为借款人", en = "how the borrower stands to it; borrower where not told")
        @Default("borrower")
        Liability liability,

        @Meaning(zh = "开户或放款日", en = "the day on which it was opened or paid out") @Nullable
        LocalDate openedOn,

        @Meaning(zh = "授信额度", en = "the credit limit", unit = Unit.YUAN) @Amount @Nullable
        BigDecimal creditLimit,

        @Meaning(zh = "未还本金", en = "the outstanding principal", unit = Unit.YUAN) @Amount @Nullable
        BigDecimal principal,

        @Meaning(zh = "对方目前主张的全部金额", en = "all that is claimed today", unit = Unit.YUAN) @Amount @Nullable
        BigDecimal outstanding,

        @Meaning(zh = "其中已到期未还的金额", en = "of that, what should have been paid by now", unit = Unit.YUAN)
        @Amount
        @Nullable
        BigDecimal pastDueAmount,

        @Meaning(zh = "含息费的年化利率，0.18 即 18%", en = "annual rate with interest and fees, 0.18 for 18 %", unit = Unit.RATE)
        @Rate
        @Nullable
        BigDecimal allInAnnualRate,

        @Meaning(zh = "每月应还金额", en = "what is due a month", unit = Unit.YUAN) @Amount @Nullable
        BigDecimal monthlyDue,

        @Meaning(zh = "剩余还款月数", en = "how many months of payments remain", unit = Unit.MONTHS)
        @Whole(min = 0, max = 1200)
        @Nullable
        Integer remainingMonths,

        @Meaning(zh = "首个未还的应还日", en = "the first unpaid due date") @Nullable
        LocalDate dueDate,

        @Meaning(zh = "合同最后一期的到期日", en = "the last instalment date of the contract") @Nullable
        LocalDate finalDueDate,

        @Meaning(zh = "截至当日已逾期的天数", en = "days past due on the day", unit = Unit.DAYS)
        @Whole(min = 0, max = 40_000)
        @Nullable
        Integer daysPastDue,

        @Meaning(zh = "债权人最后一次催要（应当）到达的日期", en = "the last demand that arrived or should have arrived") @Nullable
        LocalDate lastDemandOn,

        @Meaning(zh = "最后一次还款、承诺、请求宽限或签计划的日期", en = "the last payment, promise, request for time or signed plan")
        @Nullable
        LocalDate lastAcknowledgedOn,

        @Meaning(zh = "结清日期", en = "the day on which it was settled") @Nullable
        LocalDate settledOn,

        @Meaning(zh = "已发展到哪一步", en = "how far it has come") @Nullable
        Stage stage,

        @Meaning(zh = "委外催收的情况", en = "whether and how a collection agency has the debt") @Nullable
        Agency agency,

        @Meaning(zh = "债权转让的情况", en = "whether and how the debt was sold") @Nullable
        Assignment assignment,

        @Meaning(zh = "逾期是否已记入征信报告", en = "whether the default is on the credit report") @Nullable
        Boolean onCreditReport,

        @Meaning(zh = "是否收到过报送征信的事先告知", en = "whether notice was received before it was reported") @Nullable
        Boolean reportNoticeReceived,

        @Meaning(zh = "征信记录是否有误", en = "whether what the credit report says is wrong") @Nullable
        Boolean reportWrong,

        @Meaning(zh = "借款人是否对这笔债有争议", en = "whether the borrower disputes the debt") @Nullable
        Boolean disputed,

        @Meaning(zh = "以什么作抵押", en = "what was pledged for it") @Nullable
        SecuredBy securedBy,

        @Meaning(
                zh = "信用卡：银行有效催收到达的日期；空列表表示没有",
                en = "credit card: the days on which the bank's effective demands arrived; empty for none")
        @Length(max = 200)
        @Nullable
        List<LocalDate> cardDemandDates,

        @Meaning(zh = "还款计划的情况", en = "a repayment plan asked for, offered or agreed") @Nullable
        Plan plan) {

    public Debt {
        cardDemandDates = Situation.copy(cardDemandDates);
    }

    /** A debt of which nothing is known, for records that do not say which debt they concern; no reader ever makes one. */
    public static Debt unknown() {
        return DebtBuilder.builder().build();
    }

    /** Whether and how a collection agency has the debt. */
    @Built
    public record Agency(
            @Meaning(zh = "是否已委托催收机构", en = "whether a collection agency has the debt") @ReadAs("handedOver") @Nullable
            Boolean with,

            @Meaning(zh = "催收机构名称", en = "the agency's name") @Nullable
            String name,

            @Meaning(zh = "是否收到过委外催收的告知", en = "whether notice of the agency was received") @Nullable
            Boolean noticeReceived,

            @Meaning(zh = "该机构是否在贷款机构公布的合作名单上", en = "whether the agency is on the lender's published list") @Nullable
            Boolean onLenderList) {

        /** The same as {@link #with}, whose name is a keyword of the rule language's expressions. */
        public @Nullable Boolean handedOver() {
            return with;
        }
    }

    /** Whether and how the debt was sold to another creditor. */
    @Built
    public record Assignment(
            @Meaning(zh = "债权转让的日期", en = "the day on which the debt was sold") @Nullable
            LocalDate on,

            @Meaning(zh = "是否收到债权转让通知", en = "whether notice of the sale was received") @Nullable
            Boolean noticeReceived,

            @Meaning(zh = "新债权人名称", en = "the new creditor's name") @Nullable
            String newCreditor) {}

    /** A plan asked for, offered or agreed: yuan a month, for so many months. */
    @Built
    public record Plan(
            @Meaning(zh = "借款人提出还款计划的日期", en = "the day on which the borrower asked for a plan") @Nullable
            LocalDate askedOn,

            @Meaning(zh = "对方是否提出过还款计划", en = "whether the other side offered a plan") @Nullable
            Boolean offered,

            @Meaning(zh = "达成还款计划的日期", en = "the day on which the plan was agreed") @Nullable
            LocalDate agreedOn,

            @Meaning(zh = "计划每月还款额", en = "what the plan asks a month", unit = Unit.YUAN) @Amount @Nullable
            BigDecimal monthly,

            @Meaning(zh = "计划的月数", en = "how many months the plan runs", unit = Unit.MONTHS)
            @Whole(min = 1, max = 1200)
            @Nullable
            Integer months,

            @Meaning(zh = "是否按计划履行", en = "whether the borrower has kept to the plan") @Nullable
            Boolean kept) {}

    /** What was lent. */
    public enum Product implements Coded {
        HUABEI,
        JIEBEI,
        CREDIT_CARD,
        CONSUMER_LOAN,
        BANK_LOAN,
        MICRO_LOAN,
        ONLINE_LOAN,
        PAY_LATER,
        MORTGAGE,
        CAR_LOAN,
        PRIVATE_LOAN,
        OTHER
    }

    /** What kind of lender, or buyer of debts, the creditor is. */
    public enum CreditorKind implements Coded {
        BANK,
        CONSUMER_FINANCE,
        MICRO_LOAN,
        OTHER_LICENSED,
        ASSET_MANAGER,
        UNLICENSED,
        PRIVATE
    }

    /**
     * How the borrower is related to the debt; a contact person was only named as one, and a debt that is not theirs was
     * opened by someone else.
     */
    public enum Liability implements Coded {
        BORROWER,
        CO_BORROWER,
        GUARANTOR,
        SPOUSE,
        HEIR,
        CONTACT_PERSON,
        NOT_MINE
    }

    /** How far collection has come. */
    public enum Stage implements Coded {
        CURRENT,
        OVERDUE,
        SUED,
        JUDGMENT,
        ENFORCEMENT,
        SETTLED
    }

    /** What was pledged. */
    public enum SecuredBy implements Coded {
        HOME,
        CAR,
        OTHER
    }
}
