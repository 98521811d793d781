package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** The days on which a card's bank demanded payment with effect, counted as far apart as the rules ask. */
public final class CardDemands {
    private final @Nullable List<LocalDate> told;
    private final LocalDate today;

    CardDemands(@Nullable List<LocalDate> told, LocalDate today) {
        this.told = told;
        this.today = today;
    }

    @Meaning(
            zh = "银行有效催收的次数；相隔不足规定天数的只算一次",
            en = "the bank's effective demands; those less than so many days apart count as one",
            unit = Unit.TIMES,
            from = "cardDemandDates")
    public @Nullable Integer effectiveDemands(@In(Unit.DAYS) @Nullable Figure daysApart) {
        var apart = apart(daysApart);
        return apart == null ? null : apart.size();
    }

    @Meaning(
            zh = "距第二次有效催收已满几个月；不足两次时为 0",
            en = "full months over since the second effective demand; none where there were fewer than two",
            unit = Unit.MONTHS,
            from = "cardDemandDates")
    public @Nullable Integer fullMonthsSinceSecondDemand(@In(Unit.DAYS) @Nullable Figure daysApart) {
        var apart = apart(daysApart);
        if (apart == null) {
            return null;
        }
        return apart.size() < 2 ? 0 : Elapsed.full(ChronoUnit.MONTHS, apart.get(1), today);
    }

    private @Nullable List<LocalDate> apart(@Nullable Figure days) {
        if (told == null || days == null) {
            return null;
        }
        var apart = new ArrayList<LocalDate>();
        for (var day : told.stream().sorted().toList()) {
            if (apart.isEmpty() || !day.isBefore(apart.get(apart.size() - 1).plusDays(days.whole()))) {
                apart.add(day);
            }
        }
        return apart;
    }
}
