package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalPaperFactsTest {
    private static final Figure SIX_MONTHS = new Figure("court.retrial", Unit.MONTHS, BigDecimal.valueOf(6));

    private static LegalPaperFacts paper(String members) {
        return Given.beside("'legalPapers':[{" + members + "}]").legalPapers().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-20, 2026-11-20, -2", // a Friday
        "2026-05-22, 2026-11-23, 1", // a Sunday gives way to Monday
        "2026-05-31, 2026-11-30, 8" // November has no 31st
    })
    void a_limit_in_months_ends_on_the_same_day_of_the_month_or_the_next_that_is_worked(
            String received, LocalDate last, int left) {
        var paper = paper("'receivedOn':'" + received + "'");
        assertThat(paper.lastDayInMonths(SIX_MONTHS)).isEqualTo(Range.of(last));
        assertThat(paper.daysLeftInMonths(SIX_MONTHS)).isEqualTo(Range.of(left));
    }

    @Test
    void a_limit_is_unknown_without_the_day_or_without_a_figure_in_force() {
        assertThat(paper("'kind':'judgment'").lastDayInMonths(SIX_MONTHS)).isNull();
        assertThat(paper("'kind':'judgment'").daysLeftInMonths(SIX_MONTHS)).isNull();
        assertThat(paper("'receivedOn':'2026-05-20'").lastDayInMonths(null)).isNull();
        assertThat(paper("'receivedOn':'2026-05-20'").daysLeftInMonths(null)).isNull();
    }

    @Test
    void days_since_receipt_begin_with_nothing() {
        assertThat(paper("'receivedOn':'2026-11-22'").daysAgo()).isEqualTo(Range.of(0));
        assertThat(paper("'receivedOn':'2026-11-20'").daysAgo()).isEqualTo(Range.of(2));
        assertThat(paper("'kind':'judgment'").daysAgo()).isNull();
    }

    @Test
    void a_refusal_counts_the_days_since_it_too() {
        var refusals = Given.beside("'refusals':[{'form':'sms','at':'2026-11-19'},{'form':'app'}]")
                .refusals();
        assertThat(refusals.get(0).daysAgo()).isEqualTo(Range.of(3));
        assertThat(refusals.get(1).daysAgo()).isNull();
    }
}
