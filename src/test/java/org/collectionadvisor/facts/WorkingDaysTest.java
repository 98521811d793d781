package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    /** The holidays of October 2026, and the weekend days worked for them. */
    private static final WorkingDays OCTOBER = new WorkingDays(
            Set.of(day("2026-10-01"), day("2026-10-02"), day("2026-10-05"), day("2026-10-06"), day("2026-10-07")),
            Set.of(day("2026-09-20"), day("2026-10-10")));

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-17, 2026-09-17", // a Thursday
        "2026-09-19, 2026-09-20", // a Saturday; the Sunday after it is worked
        "2026-09-20, 2026-09-20", // that Sunday
        "2026-09-26, 2026-09-28", // a usual weekend
        "2026-10-01, 2026-10-08", // holidays with a weekend among them
        "2026-10-03, 2026-10-08",
        "2026-10-10, 2026-10-10", // a worked Saturday
        "2026-10-11, 2026-10-12"
    })
    void a_day_that_is_not_worked_gives_way_to_the_next_that_is(String day, String moved) {
        assertThat(OCTOBER.onOrAfter(day(day))).isEqualTo(day(moved));
    }

    @Test
    void a_holiday_stays_one_even_where_the_day_is_told_as_worked() {
        var both = new WorkingDays(Set.of(day("2026-10-10")), Set.of(day("2026-10-10")));
        assertThat(both.onOrAfter(day("2026-10-10"))).isEqualTo(day("2026-10-12"));
    }

    private static LegalPaperFacts paper(String day, String members) {
        var json = "'debts':[{'id':'d','product':'huabei'}],'legalPapers':[{'debtId':'d'," + members + "}]}";
        return Given.facts(day(day), OCTOBER, new Figures(List.of()), json)
                .legalPapers()
                .get(0);
    }

    private static Figure days(int days) {
        return new Figure("court.reply", Unit.DAYS, BigDecimal.valueOf(days));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 15, 2026-09-16", // counted from the day after
        "2026-09-16, 15, 2026-10-08", // the last day is a holiday
        "2026-09-11, 15, 2026-09-28", // the last day is a Saturday
        "2026-09-05, 15, 2026-09-20" // the last day is a worked Sunday
    })
    void a_time_limit_ends_on_a_working_day(String receivedOn, int days, String lastDay) {
        assertThat(paper("2026-10-20", "'receivedOn':'" + receivedOn + "'").lastDay(days(days)))
                .isEqualTo(Range.of(day(lastDay)));
    }

    @Test
    void the_days_left_are_negative_once_it_is_over() {
        var received = "'receivedOn':'2026-09-16'";
        assertThat(paper("2026-09-16", received).daysLeft(days(15))).isEqualTo(Range.of(22));
        assertThat(paper("2026-10-08", received).daysLeft(days(15))).isEqualTo(Range.of(0));
        assertThat(paper("2026-10-10", received).daysLeft(days(15))).isEqualTo(Range.of(-2));
    }

    @Test
    void a_limit_is_unknown_where_the_day_of_receipt_or_the_figure_is() {
        assertThat(paper("2026-10-20", "'kind':'summons'").lastDay(days(15))).isNull();
        assertThat(paper("2026-10-20", "'kind':'summons'").daysLeft(days(15))).isNull();
        assertThat(paper("2026-10-20", "'receivedOn':'2026-09-16'").lastDay(null))
                .isNull();
    }

    @Test
    void a_hearing_and_a_day_to_perform_stay_where_they_were_set() {
        var paper = paper("2026-10-20", "'hearingOn':'2026-10-24','performBy':'2026-10-18'");
        assertThat(paper.daysToHearing()).isEqualTo(Range.of(4));
        assertThat(paper.daysToPerform()).isEqualTo(Range.of(-2));
        assertThat(paper("2026-10-20", "'kind':'summons'").daysToHearing()).isNull();
        assertThat(paper("2026-10-20", "'kind':'summons'").daysToPerform()).isNull();
    }

    @Test
    void only_a_paper_found_fake_is_fake() {
        assertThat(paper("2026-10-20", "'authenticity':'found-fake'").foundFake())
                .isTrue();
        assertThat(paper("2026-10-20", "'authenticity':'confirmed'").foundFake())
                .isFalse();
        assertThat(paper("2026-10-20", "'kind':'summons'").foundFake()).isFalse();
    }
}
