package org.collectionadvisor.situation;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.Limits.Amount;
import org.collectionadvisor.situation.Limits.Default;
import org.collectionadvisor.situation.Limits.Length;
import org.collectionadvisor.situation.Limits.Rate;
import org.collectionadvisor.situation.Limits.Whole;
import org.jspecify.annotations.Nullable;

/** One debt on the situation's day: amounts in yuan, a rate a year, and in {@code declared} what the rulebook declares. */
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
        Range<LocalDate> openedOn,

        @Meaning(zh = "授信额度", en = "the credit limit", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> creditLimit,

        @Meaning(zh = "未还本金", en = "the outstanding principal", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> principal,

        @Meaning(zh = "对方目前主张的全部金额", en = "all that is claimed today", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> outstanding,

        @Meaning(zh = "其中已到期未还的金额", en = "of that, what should have been paid by now", unit = Unit.YUAN)
        @Amount
        @Nullable
        Range<BigDecimal> pastDueAmount,

        @Meaning(zh = "含息费的年化利率，0.18 即 18%", en = "annual rate with interest and fees, 0.18 for 18 %", unit = Unit.RATE)
        @Rate
        @Nullable
        Range<BigDecimal> allInAnnualRate,

        @Meaning(zh = "每月应还金额", en = "what is due a month", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> monthlyDue,

        @Meaning(zh = "剩余还款月数", en = "how many months of payments remain", unit = Unit.MONTHS)
        @Whole(min = 0, max = 1200)
        @Nullable
        Range<Integer> remainingMonths,

        @Meaning(zh = "首个未还的应还日", en = "the first unpaid due date") @Nullable
        Range<LocalDate> dueDate,

        @Meaning(zh = "合同最后一期的到期日", en = "the last instalment date of the contract") @Nullable
        Range<LocalDate> finalDueDate,

        @Meaning(zh = "截至当日已逾期的天数", en = "days past due on the day", unit = Unit.DAYS)
        @Whole(min = 0, max = 40_000)
        @Nullable
        Range<Integer> daysPastDue,

        @Meaning(zh = "债权人最后一次催要（应当）到达的日期", en = "the last demand that arrived or should have arrived") @Nullable
        Range<LocalDate> lastDemandOn,

        @Meaning(zh = "最后一次还款、承诺、请求宽限或签计划的日期", en = "the last payment, promise, request for time or signed plan")
        @Nullable
        Range<LocalDate> lastAcknowledgedOn,

        @Meaning(zh = "结清日期", en = "the day on which it was settled") @Nullable
        Range<LocalDate> settledOn,

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

        @Meaning(zh = "抵押物现在怎样了", en = "what has become of what was pledged") @Nullable
        Collateral collateral,

        @Meaning(zh = "到现在总共还了多少", en = "all that was paid back so far", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> repaid,

        @Meaning(zh = "钱是谁用的，或以借款人名义开立的是谁", en = "who had the money, or opened it in the borrower's name") @Nullable
        TakenBy takenBy,

        @Meaning(zh = "借款付的是哪类消费", en = "what kind of purchase the loan paid for") @Nullable
        TiedTo tiedTo,

        @Meaning(zh = "所付的课程、服务或货物是否已提供", en = "whether what the loan paid for was delivered") @Nullable
        Boolean delivered,

        @Meaning(zh = "借款人是保证人时：保证的情况", en = "where the borrower is a guarantor: the guarantee") @Nullable
        Guarantee guarantee,

        @Meaning(zh = "配偶是否签过字或事后追认", en = "whether the spouse signed or agreed afterwards") @Nullable
        Boolean spouseSigned,

        @Meaning(zh = "钱是否用于夫妻共同生活", en = "whether the money was spent on the couple's common life") @Nullable
        Boolean familyUse,

        @Meaning(zh = "借款人是继承人时：是否接受遗产", en = "where the borrower is an heir: whether the estate was accepted")
        @Nullable
        Estate estate,

        @Meaning(
                zh = "信用卡：银行有效催收到达的日期；空列表表示没有",
                en = "credit card: the days on which the bank's effective demands arrived; empty for none")
        @Length(max = 200)
        @Nullable
        List<Range<LocalDate>> cardDemandDates,

        @Meaning(zh = "还款计划的情况", en = "a repayment plan asked for, offered or agreed") @Nullable
        Plan plan,

        @JsonAnyGetter Map<String, Object> declared) {

    public Debt {
        cardDemandDates = Situation.copy(cardDemandDates);
        declared = Situation.copy(declared);
    }

    /** A debt of which nothing is known, for records that do not say which debt they concern; no reader ever makes one. */
    public static Debt unknown() {
        return DebtBuilder.builder().build();
    }

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

    /** How the borrower is related to it; a contact person was only named, one not theirs was opened by someone else. */
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

    /** What has become of what was pledged. */
    public enum Collateral implements Coded {
        KEPT,
        PLEDGED_AGAIN,
        SOLD,
        REPOSSESSED,
        AUCTIONED
    }

    /** Who had the money; another person with the borrower's consent, or without it. */
    public enum TakenBy implements Coded {
        SELF,
        OTHER_WITH_CONSENT,
        OTHER_WITHOUT_CONSENT
    }

    /** The purchase that the loan paid for. */
    public enum TiedTo implements Coded {
        COURSE,
        MEDICAL_BEAUTY,
        RENTAL,
        GOODS
    }

    /** What an heir has done about the estate. */
    public enum Estate implements Coded {
        ACCEPTED,
        RENOUNCED,
        UNDECIDED
    }
}
