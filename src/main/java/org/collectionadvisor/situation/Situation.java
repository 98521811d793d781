package org.collectionadvisor.situation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.Limits.Default;
import org.collectionadvisor.situation.Limits.Length;
import org.jspecify.annotations.Nullable;

/** Everything told about one borrower on one day; null means unknown, while an empty list means that there is none. */
@Built
public record Situation(
        @Meaning(zh = "本次情况的编号，原样写入建议", en = "the situation's own id, repeated in the advice")
        @Length(min = 1, max = Limits.ID_LENGTH)
        String id,

        @Meaning(zh = "情况所述的日期；未告知则为运行当日", en = "the day the situation describes; the day of the run where not told")
        @Default
        LocalDate asOf,

        @Meaning(zh = "建议所用的语言；未告知则为中文", en = "the language of the advice; Chinese where not told") @Default("zh")
        Language language,

        @Meaning(zh = "由谁来问；未告知则为借款人本人", en = "who asks on the borrower's behalf; the borrower where not told")
        @Default("self")
        Asker asker,

        @Meaning(
                zh = "来问什么，最急的在前；用规则中的代码",
                en = "what the person came to ask, most urgent first, by the rulebook's codes")
        @Length(max = 200)
        @Nullable
        List<String> wants,

        @Meaning(zh = "已经做过的步骤；空列表表示没有", en = "the steps taken already; an empty list says that there was none")
        @Length(max = 200)
        @Nullable
        List<Done> done,

        @Meaning(
                zh = "以前问过而答不上来的，用 JSON 指针；不再问",
                en = "what was asked before and is not known, as JSON pointers: not asked again")
        @Length(max = 200)
        @Nullable
        List<String> unanswered,

        @Meaning(zh = "借款人本人的情况", en = "the borrower's own circumstances") @Nullable
        Borrower borrower,

        @Meaning(zh = "借款人的收支与存款", en = "the borrower's budget and savings") @Nullable
        Budget budget,

        @Meaning(zh = "各笔债务，至少一笔", en = "the debts, at least one") @Length(min = 1, max = 200)
        List<Debt> debts,

        @Meaning(zh = "催收方的历次联系；空列表表示没有", en = "what collectors did; an empty list says that there was nothing")
        @Length(max = 2_000)
        @Nullable
        List<Contact> contacts,

        @Meaning(
                zh = "借款人历次拒绝沟通；空列表表示没有",
                en = "the borrower's refusals to communicate; an empty list says that there was none")
        @Length(max = 50)
        @Nullable
        List<Refusal> refusals,

        @Meaning(zh = "收到的法律类文书；空列表表示没有", en = "the legal papers received; an empty list says that there was none")
        @Length(max = 200)
        @Nullable
        List<LegalPaper> legalPapers) {

    @SuppressWarnings("NullAway") // built in Java, the debts may be missing; the check refuses it
    public Situation {
        wants = copy(wants);
        done = copy(done);
        unanswered = copy(unanswered);
        debts = copy(debts);
        contacts = copy(contacts);
        refusals = copy(refusals);
        legalPapers = copy(legalPapers);
    }

    /** The same situation, asking for its advice in another language. */
    public Situation in(Language other) {
        return SituationBuilder.builder(this).language(other).build();
    }

    /** The language asked for. */
    public enum Language implements Coded {
        ZH,
        EN
    }

    /** Who asks. */
    public enum Asker implements Coded {
        SELF,
        SPOUSE,
        PARENT,
        CHILD,
        SIBLING,
        RELATIVE,
        FRIEND,
        ADVISER
    }

    /** An unmodifiable copy in the order of names; empty where nothing is declared, as nearly always. */
    static Map<String, Object> copy(@Nullable Map<String, Object> declared) {
        return declared == null || declared.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(declared));
    }

    /** An unmodifiable copy, which keeps null entries so that the check can say where they stand. */
    static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        try {
            return list == null ? null : List.copyOf(list);
        } catch (NullPointerException e) { // costs nothing where entries come from the reader, which is nearly always
            return Collections.unmodifiableList(new ArrayList<>(list));
        }
    }
}
