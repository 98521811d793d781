package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** The days on which a card's bank demanded payment with effect, counted as far apart as the rules ask. */
public final class CardDemands {
    private final @Nullable List<Range<LocalDate>> told;
    private final LocalDate today;

    CardDemands(@Nullable List<Range<LocalDate>> told, LocalDate today) {
        this.told = told;
        this.today = today;
    }

    @Meaning(
            zh = "银行有效催收的次数；相隔不足规定天数的只算一次",
            en = "the bank's effective demands; those less than so many days apart count as one",
            unit = Unit.TIMES,
            from = "cardDemandDates")
    public @Nullable Range<Integer> effectiveDemands(@In(Unit.DAYS) @Nullable Figure daysApart) {
        if (told == null || daysApart == null) {
            return null;
        }
        // A demand on a day that is not known exactly may be one more, or may fall together with another.
        int least = apart(daysApart).size();
        return Range.between(
                told.isEmpty() ? 0 : Math.max(1, least), least + (int) roughly().count());
    }

    @Meaning(
            zh = "距第二次有效催收已满几个月；不足两次时为 0",
            en = "full months over since the second effective demand; none where there were fewer than two",
            unit = Unit.MONTHS,
            from = "cardDemandDates")
    public @Nullable Range<Integer> fullMonthsSinceSecondDemand(@In(Unit.DAYS) @Nullable Figure daysApart) {
        if (told == null || daysApart == null) {
            return null;
        }
        var apart = apart(daysApart);
        // Further demands can only make the second an earlier one.
        var sinceLatest = apart.size() < 2 ? 0 : Elapsed.full(ChronoUnit.MONTHS, apart.get(1), today);
        return roughly().findAny().isEmpty()
                ? Range.of(sinceLatest)
                : new Range<>(sinceLatest, sinceEarliest(daysApart));
    }

    /** Months since the first day on which there may have been a second demand; null where the first may be any day. */
    private @Nullable Integer sinceEarliest(Figure daysApart) {
        var firstDays =
                Objects.requireNonNull(told).stream().map(Range::atLeast).toList();
        if (firstDays.size() < 2) {
            return 0;
        }
        var first = firstDays.stream().allMatch(Objects::nonNull)
                ? firstDays.stream().map(Objects::requireNonNull).min(LocalDate::compareTo)
                : Optional.<LocalDate>empty();
        return first.map(day -> Elapsed.full(ChronoUnit.MONTHS, day.plusDays(daysApart.whole()), today))
                .orElse(null);
    }

    private Stream<Range<LocalDate>> roughly() {
        return Objects.requireNonNull(told).stream().filter(day -> !day.isExact());
    }

    /** The days known exactly, each so far after the one before. */
    private List<LocalDate> apart(Figure days) {
        var apart = new ArrayList<LocalDate>();
        var exact = Objects.requireNonNull(told).stream()
                .map(Range::exact)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted();
        exact.forEach(day -> {
            if (apart.isEmpty() || !day.isBefore(apart.get(apart.size() - 1).plusDays(days.whole()))) {
                apart.add(day);
            }
        });
        return apart;
    }
}
