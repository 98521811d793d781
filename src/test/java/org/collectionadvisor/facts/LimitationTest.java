package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.collectionadvisor.situation.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitationTest {

    private static final String OLD = "'debts':[{'id':'d','product':'huabei','dueDate':'2018-05-01'}],";

    /** A debt due in May 2018, with these members of the situation beside it. */
    private static DebtFacts old(String members) {
        return WithEvents.facts(OLD + members).debts().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-20, 3",
        "2023-11-21, 2", // its last day was a Saturday, so that it ends on Monday
        "2023-11-22, 2", // its last day is today
        "2023-11-23, 2",
        "2026-11-22, 0"
    })
    void a_year_is_counted_once_its_last_day_is_over(String dueDate, int years) {
        assertThat(WithEvents.debt("'dueDate':'" + dueDate + "'").limitation().fullYearsSinceLatestEvent())
                .isEqualTo(Range.of(years));
    }

    @Test
    void each_day_told_is_counted_for_itself() {
        var debt = WithEvents.debt(
                "'dueDate':'2018-05-01','finalDueDate':'2019-05-01','lastDemandOn':'2021-11-19','lastAcknowledgedOn':'2023-11-22'");
        assertThat(debt.limitation().fullYearsSinceFinalDueDate()).isEqualTo(Range.of(7));
        assertThat(debt.limitation().fullYearsSinceLastDemand()).isEqualTo(Range.of(5));
        assertThat(debt.limitation().fullYearsSinceLastAcknowledged()).isEqualTo(Range.of(2));
        assertThat(debt.limitation().fullYearsSinceLatestEvent()).isEqualTo(Range.of(2));
    }

    @Test
    void instalments_run_from_the_last_of_them() {
        var debt = WithEvents.debt("'dueDate':'2020-01-10','finalDueDate':'2024-06-10'");
        assertThat(debt.limitation().fullYearsSinceLatestEvent()).isEqualTo(Range.of(2));
        assertThat(debt.limitation().fullYearsOfLongestSilence()).isEqualTo(Range.of(2));
    }

    @Test
    void nothing_runs_while_the_last_instalment_is_still_to_come() {
        var debt = WithEvents.debt("'dueDate':'2020-01-10','finalDueDate':'2027-06-10','lastDemandOn':'2020-02-01'");
        assertThat(debt.limitation().fullYearsSinceLatestEvent()).isEqualTo(Range.of(0));
        assertThat(debt.limitation().fullYearsOfLongestSilence()).isEqualTo(Range.of(0));
    }

    @Test
    void days_past_due_tell_the_due_day_where_no_date_does() {
        assertThat(WithEvents.debt("'daysPastDue':1200").limitation().fullYearsSinceLatestEvent())
                .isEqualTo(Range.of(3));
        assertThat(WithEvents.debt("'daysPastDue':1000").limitation().fullYearsSinceLatestEvent())
                .isEqualTo(Range.of(2));
    }

    @Test
    void without_any_event_nothing_is_known() {
        var debt = WithEvents.debt("'principal':1");
        assertThat(debt.limitation().fullYearsSinceLatestEvent()).isNull();
        assertThat(debt.limitation().fullYearsOfLongestSilence()).isNull();
        assertThat(debt.limitation().fullYearsSinceLastDemand()).isNull();
        assertThat(debt.limitation().fullYearsSinceLastAcknowledged()).isNull();
        assertThat(debt.limitation().fullYearsSinceFinalDueDate()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'lastDemandOn':'2025-03-01'",
                "'lastAcknowledgedOn':'2025-03-01'",
                "'plan':{'askedOn':'2025-03-01'}",
                "'plan':{'agreedOn':'2025-03-01'}",
                "'assignment':{'on':'2025-03-01','noticeReceived':true}",
                "'stage':'settled','settledOn':'2025-03-01'"
            })
    void what_was_told_of_the_debt_lets_it_run_anew(String event) {
        assertThat(WithEvents.debt("'dueDate':'2018-05-01'," + event)
                        .limitation()
                        .fullYearsSinceLatestEvent())
                .isEqualTo(Range.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'assignment':{'on':'2025-03-01','noticeReceived':false}",
                "'assignment':{'on':'2025-03-01'}",
                "'openedOn':'2025-03-01'"
            })
    void what_no_demand_reached_the_borrower_by_does_not(String noEvent) {
        assertThat(WithEvents.debt("'dueDate':'2018-05-01'," + noEvent)
                        .limitation()
                        .fullYearsSinceLatestEvent())
                .isEqualTo(Range.of(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'contacts':[{'debtId':'d','at':'2025-03-01','by':'creditor','to':'borrower','channel':'sms'}]",
                "'contacts':[{'debtId':'d','at':'2025-03-01','by':'agency','to':'borrower','channel':'call','connected':true}]",
                "'contacts':[{'debtId':'d','at':'2025-03-01','by':'law-firm','to':'borrower','channel':'letter'}]",
                "'refusals':[{'debtId':'d','at':'2025-03-01','admitsDebt':true}]",
                "'refusals':[{'at':'2025-03-01','admitsDebt':true,'withdrawnOn':'2025-04-01'}]",
                "'legalPapers':[{'debtId':'d','receivedOn':'2025-03-01','kind':'lawyer-letter'}]",
                "'legalPapers':[{'debtId':'d','receivedOn':'2025-03-01','authenticity':'confirmed'}]"
            })
    void what_was_told_elsewhere_of_the_debt_lets_it_run_anew(String event) {
        assertThat(old(event).limitation().fullYearsSinceLatestEvent()).isEqualTo(Range.of(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'contacts':[{'debtId':'d','at':'2025-03-01','by':'agency','to':'borrower','connected':false}]",
                "'contacts':[{'debtId':'d','at':'2025-03-01','by':'agency','to':'family'}]",
                "'refusals':[{'debtId':'d','at':'2025-03-01','admitsDebt':false}]",
                "'refusals':[{'debtId':'d','at':'2025-03-01'}]",
                "'refusals':[{'debtId':'d'}]",
                "'legalPapers':[{'debtId':'d','kind':'summons','authenticity':'found-fake'}]",
                "'legalPapers':[{'debtId':'d','receivedOn':'2025-03-01','authenticity':'found-fake'}]"
            })
    void a_fake_paper_and_what_reached_nobody_do_not(String noEvent) {
        assertThat(old(noEvent).limitation().fullYearsSinceLatestEvent()).isEqualTo(Range.of(8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'contacts':[{'debtId':'d','by':'agency','to':'borrower'}]",
                "'refusals':[{'debtId':'d','admitsDebt':true}]",
                "'legalPapers':[{'debtId':'d','kind':'summons'}]"
            })
    void what_happened_on_an_unknown_day_may_have_been_the_latest(String undated) {
        assertThat(old(undated).limitation().fullYearsSinceLatestEvent()).isNull();
    }

    @Test
    void what_names_none_of_several_debts_may_have_been_about_any() {
        var facts = WithEvents.facts(
                "'debts':[{'id':'d','product':'huabei','dueDate':'2018-05-01'},{'id':'e','product':'huabei'}],"
                        + "'contacts':[{'at':'2025-03-01','by':'agency','to':'borrower'}]");
        assertThat(facts.debts().get(0).limitation().fullYearsSinceLatestEvent())
                .isNull();
    }

    @Test
    void a_year_from_a_leap_day_ends_on_the_last_of_february() {
        assertThat(WithEvents.debt(LocalDate.of(2023, 2, 28), "'lastDemandOn':'2020-02-29'")
                        .limitation()
                        .fullYearsSinceLastDemand())
                .isEqualTo(Range.of(2));
        assertThat(WithEvents.debt(LocalDate.of(2023, 3, 1), "'lastDemandOn':'2020-02-29'")
                        .limitation()
                        .fullYearsSinceLastDemand())
                .isEqualTo(Range.of(3));
    }

    @Test
    void an_event_of_another_debt_does_not() {
        var facts = WithEvents.facts(
                "'debts':[{'id':'d','product':'huabei','dueDate':'2018-05-01'},{'id':'e','product':'huabei'}],"
                        + "'contacts':[{'debtId':'e','at':'2025-03-01','by':'agency','to':'borrower'}],"
                        + "'legalPapers':[{'debtId':'e','receivedOn':'2025-03-01'}],"
                        + "'refusals':[{'debtId':'e','at':'2025-03-01','admitsDebt':true}]");
        assertThat(facts.debts().get(0).limitation().fullYearsSinceLatestEvent())
                .isEqualTo(Range.of(8));
        assertThat(facts.debts().get(1).limitation().fullYearsSinceLatestEvent())
                .isEqualTo(Range.of(1));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-04-30, 5", // demanded in time, then silence
        "2025-03-01, 6", // demanded only after a long silence
        "2017-01-01, 8" // demanded before it was due
    })
    void the_longest_silence_lies_between_two_events_or_after_the_last(String lastDemand, int years) {
        assertThat(WithEvents.debt("'dueDate':'2018-05-01','lastDemandOn':'" + lastDemand + "'")
                        .limitation()
                        .fullYearsOfLongestSilence())
                .isEqualTo(Range.of(years));
    }

    @Test
    void a_debt_nobody_ever_spoke_of_was_silent_from_its_due_date_on() {
        assertThat(WithEvents.debt("'dueDate':'2018-05-01'").limitation().fullYearsOfLongestSilence())
                .isEqualTo(Range.of(8));
    }

    @Test
    void a_silence_the_borrower_later_acknowledged_counts_no_more() {
        assertThat(WithEvents.debt("'dueDate':'2018-05-01','lastAcknowledgedOn':'2025-03-01'")
                        .limitation()
                        .fullYearsOfLongestSilence())
                .isEqualTo(Range.of(1));
        assertThat(old("'refusals':[{'at':'2024-03-01','admitsDebt':true}]")
                        .limitation()
                        .fullYearsOfLongestSilence())
                .isEqualTo(Range.of(2));
        assertThat(WithEvents.debt("'dueDate':'2018-05-01','lastDemandOn':'2022-03-01','plan':{'askedOn':'2022-05-01'}")
                        .limitation()
                        .fullYearsOfLongestSilence())
                .isEqualTo(Range.of(4));
    }

    @Test
    void a_silence_after_an_acknowledgement_counts() {
        assertThat(WithEvents.debt(
                                "'dueDate':'2018-05-01','lastAcknowledgedOn':'2019-03-01','lastDemandOn':'2024-03-01'")
                        .limitation()
                        .fullYearsOfLongestSilence())
                .isEqualTo(Range.of(4));
    }

    @Test
    void a_silence_between_events_has_ended_years_only_once_their_last_day_was_over() {
        var due = "'dueDate':'2020-05-04',";
        assertThat(WithEvents.debt(LocalDate.of(2024, 1, 1), due + "'lastDemandOn':'2023-05-04'")
                        .limitation()
                        .fullYearsOfLongestSilence())
                .isEqualTo(Range.of(2));
        assertThat(WithEvents.debt(LocalDate.of(2024, 1, 1), due + "'lastDemandOn':'2023-05-05'")
                        .limitation()
                        .fullYearsOfLongestSilence())
                .isEqualTo(Range.of(3));
    }
}
