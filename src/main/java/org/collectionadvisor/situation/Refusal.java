package org.collectionadvisor.situation;

import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.Limits.Length;
import org.jspecify.annotations.Nullable;

/** How the borrower refused to communicate; a refusal without a debt's id concerns every debt. */
@Built
public record Refusal(
        @Meaning(zh = "涉及哪笔债务；未告知则涉及全部", en = "the id of the debt it concerns; every debt where not told") @Nullable
        String debtId,

        @Meaning(zh = "以什么方式拒绝", en = "the form the refusal took") @Nullable
        Form form,

        @Meaning(zh = "拒绝的日期", en = "the day of the refusal") @Nullable
        Range<LocalDate> at,

        @Meaning(zh = "撤回的日期", en = "the day on which it was withdrawn") @Nullable
        Range<LocalDate> withdrawnOn,

        @Meaning(zh = "公开的声明是否仍能看到", en = "whether a public statement can still be seen") @Nullable
        Boolean stillPublic,

        @Meaning(zh = "对谁表示的", en = "whom it was addressed to") @Nullable
        SentTo sentTo,

        @Meaning(zh = "仍保留的渠道；空列表表示一个也没有", en = "the channels that stay open; an empty list says that there is none")
        @Length(max = 200)
        @Nullable
        List<Contact.Channel> reachableVia,

        @Meaning(zh = "拒绝的原因；空列表表示没有", en = "why the borrower refused; an empty list says that there is no reason")
        @Length(max = 200)
        @Nullable
        List<Reason> reasons,

        @Meaning(zh = "其中是否承认债务", en = "whether it admits the debt") @Nullable
        Boolean admitsDebt,

        @Meaning(zh = "其中是否提出了别的办法", en = "whether it offers another way") @Nullable
        Boolean offersAlternative,

        @Meaning(zh = "其中是否点名催收人员", en = "whether it names a collector") @Nullable
        Boolean namesCollector) {

    public Refusal {
        reachableVia = Situation.copy(reachableVia);
        reasons = Situation.copy(reasons);
    }

    /** The form the refusal took. */
    public enum Form implements Coded {
        SMS,
        EMAIL,
        APP,
        WECHAT,
        LETTER,
        MOMENTS,
        OTHER_PUBLIC,
        VERBAL,
        IGNORING,
        BLOCKING,
        CHANGED_NUMBER
    }

    /** The addressee. */
    public enum SentTo implements Coded {
        CREDITOR,
        AGENCY,
        PUBLIC,
        OTHER
    }

    /** Why the borrower refused. */
    public enum Reason implements Coded {
        FEAR,
        RIGHTS,
        NO_MONEY,
        OTHER
    }
}
