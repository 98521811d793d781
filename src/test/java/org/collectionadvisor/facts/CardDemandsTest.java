package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardDemandsTest {
    private static final Figure DAYS_APART = new Figure("apart", Unit.DAYS, BigDecimal.valueOf(30));

    private static CardDemands demands(String dates) {
        var quoted = dates.isEmpty() ? "" : "'" + dates.replace(" ", "','") + "'";
        return Given.debt("'cardDemandDates':[" + quoted + "]").cardDemands();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "2026-01-01, 1",
        "2026-01-01 2026-01-30, 1", // 29 days apart
        "2026-01-01 2026-01-31, 2", // 30 days apart
        "2026-01-31 2026-01-01, 2", // in whatever order they were told
        "2026-01-01 2026-01-20 2026-02-10, 2", // the one between is passed over
        "2026-01-01 2026-01-31 2026-03-02, 3"
    })
    void demands_too_close_to_the_one_before_count_as_one(String dates, int effective) {
        assertThat(demands(dates).effectiveDemands(DAYS_APART)).isEqualTo(Range.of(effective));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01 2026-08-21, 3", // its last day was yesterday
        "2026-01-01 2026-08-22, 2", // its last day is today
        "2026-01-01 2026-08-10 2026-11-01, 3",
        "2026-01-01 2026-11-22, 0",
        "2026-01-01, 0"
    })
    void months_run_from_the_second_and_count_once_their_last_day_is_over(String dates, int months) {
        assertThat(demands(dates).fullMonthsSinceSecondDemand(DAYS_APART)).isEqualTo(Range.of(months));
    }

    @Test
    void without_dates_or_figure_nothing_is_known() {
        var untold = new CardDemands(null, LocalDate.of(2026, 11, 22));
        assertThat(untold.effectiveDemands(DAYS_APART)).isNull();
        assertThat(untold.fullMonthsSinceSecondDemand(DAYS_APART)).isNull();
        assertThat(demands("2026-01-01").effectiveDemands(null)).isNull();
        assertThat(demands("2026-01-01").fullMonthsSinceSecondDemand(null)).isNull();
    }
}
