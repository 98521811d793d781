package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** A paper with a legal look, with the debt it is about and the days it leaves. */
public final class LegalPaperFacts extends Fact {
    private final LegalPaper told;
    private final DebtFacts debt;

    LegalPaperFacts(Facts facts, ToldRecord record, LegalPaper told, DebtFacts debt) {
        super(facts, record);
        this.told = told;
        this.debt = debt;
    }

    /** The kinds of some papers, but for those found to be fake. */
    static List<LegalPaper.Kind> kinds(List<LegalPaperFacts> papers) {
        return papers.stream()
                .filter(paper -> !paper.foundFake())
                .map(paper -> paper.told().kind())
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public LegalPaper told() {
        return told;
    }

    @Override
    public DebtFacts debt() {
        return debt;
    }

    @Meaning(
            zh = "文书是几天以前收到的，当天为 0",
            en = "days since the paper was received, 0 on the day",
            unit = Unit.DAYS,
            from = "receivedOn")
    public @Nullable Range<Integer> daysAgo() {
        return daysSince(told.receivedOn());
    }

    @Meaning(
            zh = "是否已查明文书是假的；没有核实过的不算",
            en = "whether the paper was found to be fake; one not yet checked was not",
            from = "authenticity")
    public boolean foundFake() {
        return told.authenticity() == LegalPaper.Authenticity.FOUND_FAKE;
    }

    @Meaning(
            zh = "期限的最后一日：收到次日起算若干日，最后一日遇法定休假日顺延",
            en =
                    "the last day of a time limit: counted from the day after receipt, moved on from a day that is not worked",
            from = "receivedOn")
    public @Nullable Range<LocalDate> lastDay(@In(Unit.DAYS) @Nullable Figure days) {
        return days == null ? null : end(day -> day.plusDays(days.whole()));
    }

    /** When a time limit ends that begins when the paper was received. */
    private @Nullable Range<LocalDate> end(UnaryOperator<LocalDate> limit) {
        return told.receivedOn() == null
                ? null
                : told.receivedOn().map(day -> facts().workingDays().onOrAfter(limit.apply(day)));
    }

    @Meaning(
            zh = "以月计的期限的最后一日，遇法定休假日顺延",
            en = "the last day of a time limit counted in months, moved on from a day that is not worked",
            from = "receivedOn")
    public @Nullable Range<LocalDate> lastDayInMonths(@In(Unit.MONTHS) @Nullable Figure months) {
        return months == null ? null : end(day -> day.plusMonths(months.whole()));
    }

    @Meaning(
            zh = "距以月计的期限的最后一日还有几天；负数表示已过",
            en = "days left to the last day of a time limit counted in months; negative once it is over",
            unit = Unit.DAYS,
            from = "receivedOn")
    public @Nullable Range<Integer> daysLeftInMonths(@In(Unit.MONTHS) @Nullable Figure months) {
        return daysTo(lastDayInMonths(months));
    }

    @Meaning(
            zh = "距期限最后一日还有几天；负数表示已过",
            en = "days left to the last day of a time limit; negative once it is over",
            unit = Unit.DAYS,
            from = "receivedOn")
    public @Nullable Range<Integer> daysLeft(@In(Unit.DAYS) @Nullable Figure days) {
        return daysTo(lastDay(days));
    }

    @Meaning(
            zh = "距开庭还有几天；负数表示已过",
            en = "days to the hearing; negative once it is over",
            unit = Unit.DAYS,
            from = "hearingOn")
    public @Nullable Range<Integer> daysToHearing() {
        return daysTo(told.hearingOn());
    }

    @Meaning(
            zh = "距文书要求的履行日还有几天；负数表示已过",
            en = "days to the day by which the paper asks to perform; negative once it is over",
            unit = Unit.DAYS,
            from = "performBy")
    public @Nullable Range<Integer> daysToPerform() {
        return daysTo(told.performBy());
    }
}
