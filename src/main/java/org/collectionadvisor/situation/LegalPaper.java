package org.collectionadvisor.situation;

import java.time.LocalDate;
import org.collectionadvisor.json.Coded;
import org.jspecify.annotations.Nullable;

/** A paper with a legal look that reached the borrower. */
@Built
public record LegalPaper(
        @Meaning(zh = "涉及哪笔债务", en = "the id of the debt it is about") @Nullable
        String debtId,

        @Meaning(zh = "文书自称是什么", en = "what the paper says it is") @Nullable
        Kind kind,

        @Meaning(zh = "收到的日期", en = "the day on which it was received") @Nullable
        Range<LocalDate> receivedOn,

        @Meaning(zh = "以什么方式送来", en = "the way it came") @Nullable
        Via via,

        @Meaning(zh = "核实的结果；未告知表示尚未核实", en = "what a check of it showed; not told: not checked") @Nullable
        Authenticity authenticity,

        @Meaning(zh = "开庭日期", en = "the day of the hearing") @Nullable
        Range<LocalDate> hearingOn,

        @Meaning(zh = "文书要求履行的最后一日", en = "the last day to do what the paper asks") @Nullable
        Range<LocalDate> performBy,

        @Meaning(zh = "借款人答辩、异议或回复的日期", en = "the day on which the borrower answered or objected") @Nullable
        Range<LocalDate> respondedOn,

        @Meaning(zh = "是否适用小额诉讼程序", en = "whether the court hears it as a small claim") @Nullable
        Boolean smallClaims,

        @Meaning(zh = "冻结或查封通知：由谁冻结", en = "a freezing or seizure notice: who froze it") @Nullable
        FrozenBy frozenBy) {

    /** What the paper says it is. */
    public enum Kind implements Coded {
        LAWYER_LETTER,
        MEDIATION_INVITE,
        MEDIATION_STATEMENT,
        PAYMENT_ORDER,
        COMPLAINT_COPY,
        SUMMONS,
        ACCOUNT_FREEZE,
        JUDGMENT,
        ARBITRATION_NOTICE,
        ARBITRAL_AWARD,
        ENFORCEMENT_NOTICE,
        SPENDING_LIMIT,
        DEFAULTER_LIST,
        SEIZURE_NOTICE,
        ENFORCEMENT_CLOSED,
        NOTARISED_DEED,
        CRIMINAL_NOTICE,
        UNCLEAR
    }

    /** How it arrived. */
    public enum Via implements Coded {
        POST,
        COURT_SMS,
        SMS,
        APP,
        WECHAT,
        EMAIL,
        CALL,
        PERSON
    }

    /** The result of checking the paper with the court or other named sender. */
    public enum Authenticity implements Coded {
        CONFIRMED,
        FOUND_FAKE
    }

    /** Who froze an account or seized a thing. */
    public enum FrozenBy implements Coded {
        COURT,
        POLICE,
        BANK
    }
}
