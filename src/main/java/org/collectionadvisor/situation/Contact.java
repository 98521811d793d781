package org.collectionadvisor.situation;

import java.util.List;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.Limits.Length;
import org.collectionadvisor.situation.Limits.Whole;
import org.jspecify.annotations.Nullable;

/** What collectors did: one contact, or several of a kind counted together. */
@Built
public record Contact(
        @Meaning(zh = "涉及哪笔债务", en = "the id of the debt it was about") @Nullable
        String debtId,

        @Meaning(zh = "联系的时间；时刻不明则只写日期", en = "when it was made; a date alone where the time is unknown") @Nullable
        Moment at,

        @Meaning(
                zh = "没有逐次计数时：一天大约几次",
                en = "about how many a day, where they were not counted one by one",
                unit = Unit.TIMES)
        @Whole(min = 1, max = 10_000)
        @Nullable
        Range<Integer> perDay,

        @Meaning(zh = "联系的渠道", en = "the way it took") @Nullable
        Channel channel,

        @Meaning(zh = "联系人属于哪一方", en = "who made it") @Nullable
        By by,

        @Meaning(zh = "催收机构或催收人的名称", en = "the name of the collector") @Nullable
        String collector,

        @Meaning(zh = "联系了谁", en = "whom it reached") @Nullable
        To to,

        @Meaning(zh = "合并计入的同类联系次数", en = "how many contacts of this kind are counted together", unit = Unit.TIMES)
        @Whole(min = 1, max = 1_000_000)
        @Nullable
        Range<Integer> count,

        @Meaning(zh = "被叫号码，用任何能区分号码的标记即可", en = "any label that tells the called numbers apart") @Nullable
        String calledNumber,

        @Meaning(zh = "电话是否接通", en = "whether the call was answered") @Nullable
        Boolean connected,

        @Meaning(zh = "上门人数", en = "how many people came to visit", unit = Unit.PERSONS)
        @Whole(min = 1, max = 1000)
        @Nullable
        Range<Integer> visitors,

        @Meaning(zh = "借款人是否事先同意过这个时间或频次", en = "whether the borrower had agreed to this time or frequency") @Nullable
        Boolean agreed,

        @Meaning(zh = "联系第三人之前是否联系不上借款人", en = "third persons: whether the borrower could not be reached before")
        @Nullable
        Boolean unreachableBefore,

        @Meaning(zh = "是否只请第三人转告", en = "third persons: whether they were only asked to pass a message on") @Nullable
        Boolean onlyAskedToPassOn,

        @Meaning(zh = "第三人是否已表示拒绝", en = "third persons: whether they had objected to being contacted") @Nullable
        Boolean thirdPartyObjected,

        @Meaning(zh = "有哪些行为；空列表表示没有", en = "what was done in it; an empty list says that nothing was")
        @Length(max = 200)
        @Nullable
        List<Conduct> conduct) {

    public Contact {
        conduct = Situation.copy(conduct);
    }

    /** The means of communication. */
    public enum Channel implements Coded {
        SMS,
        CALL,
        APP,
        EMAIL,
        LETTER,
        WECHAT,
        VISIT,
        PUBLIC_POST
    }

    /** Who made the contact. */
    public enum By implements Coded {
        CREDITOR,
        AGENCY,
        LAW_FIRM,
        COURT,
        UNKNOWN
    }

    /** Whom it reached. */
    public enum To implements Coded {
        BORROWER,
        SPOUSE,
        GUARANTOR,
        CO_BORROWER,
        FAMILY,
        FRIEND,
        EMPLOYER,
        PUBLIC
    }

    /** What was done in it. */
    public enum Conduct implements Coded {
        THREAT,
        INSULT,
        VIOLENCE,
        IMPERSONATION,
        FALSE_LEGAL_NOTICE,
        DEBT_DISCLOSED,
        PRIVATE_PAYEE,
        PRIVATE_NUMBER,
        EXTRA_FEE,
        PUSH_NEW_LOAN,
        FORCED_ENTRY,
        PUBLIC_POSTING,
        DETENTION,
        INJURY,
        OTHER
    }
}
