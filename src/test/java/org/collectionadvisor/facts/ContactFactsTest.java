package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactFactsTest {
    private static final String CALL = "'channel':'call','to':'borrower','connected':true,";
    private static final String ATTEMPT = "'channel':'call','to':'borrower','connected':false,";

    /** Contacts about the debt `d`, unless they name `e`. */
    private static List<ContactFacts> contacts(String... contacts) {
        var told = Arrays.stream(contacts)
                .map(contact -> contact.contains("'debtId'") ? "{" + contact + "}" : "{'debtId':'d'," + contact + "}")
                .collect(Collectors.joining(","));
        return Given.facts("'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei'}],'contacts':[" + told
                        + "]")
                .contacts();
    }

    private static List<Integer> connected(String... contacts) {
        return contacts(contacts).stream()
                .map(ContactFacts::connectedCallsThatDay)
                .map(ContactFactsTest::exact)
                .toList();
    }

    private static List<Integer> unanswered(String... contacts) {
        return contacts(contacts).stream()
                .map(ContactFacts::unansweredThatDay)
                .map(ContactFactsTest::exact)
                .toList();
    }

    private static @Nullable Integer exact(@Nullable Range<Integer> count) {
        return count == null ? null : count.exact();
    }

    @Test
    void calls_of_one_day_are_added_up() {
        assertThat(connected(
                        CALL + "'at':'2026-11-20','count':2",
                        CALL + "'at':'2026-11-20T09:00:00+08:00','count':1",
                        CALL + "'at':'2026-11-21','count':5"))
                .containsExactly(3, 3, 5);
    }

    @Test
    void a_count_that_was_not_told_is_one() {
        assertThat(connected(CALL + "'at':'2026-11-20'", CALL + "'at':'2026-11-20'"))
                .containsExactly(2, 2);
        assertThat(unanswered(ATTEMPT + "'at':'2026-11-20','calledNumber':'a'")).containsExactly(1);
    }

    @Test
    void a_day_is_one_in_china() {
        // 16:30 in London is half past midnight of the next day in China.
        assertThat(connected(
                        CALL + "'at':'2026-11-19T16:30:00Z','count':2",
                        CALL + "'at':'2026-11-20','count':1",
                        CALL + "'at':'2026-11-19T15:30:00Z','count':7"))
                .containsExactly(3, 3, 7);
    }

    @Test
    void creditor_and_agency_are_counted_together_and_each_debt_for_itself() {
        assertThat(connected(
                        CALL + "'at':'2026-11-20','by':'creditor'",
                        CALL + "'at':'2026-11-20','by':'agency'",
                        CALL + "'at':'2026-11-20','by':'agency','debtId':'e'"))
                .containsExactly(2, 2, 1);
    }

    @Test
    void calls_by_a_court_are_not_counted() {
        assertThat(connected(CALL + "'at':'2026-11-20','by':'court'", CALL + "'at':'2026-11-20','by':'unknown'"))
                .containsExactly(null, 1);
    }

    @Test
    void only_connected_calls_to_the_borrower_count_as_connected() {
        assertThat(connected(
                        CALL + "'at':'2026-11-20'",
                        "'channel':'call','to':'family','connected':true,'at':'2026-11-20'",
                        "'channel':'call','connected':true,'at':'2026-11-20'",
                        ATTEMPT + "'at':'2026-11-20'"))
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void of_a_contact_that_is_no_call_there_is_nothing_to_count() {
        assertThat(connected("'channel':'sms','to':'borrower','connected':true,'at':'2026-11-20'"))
                .containsOnlyNulls();
        assertThat(unanswered("'channel':'visit','to':'borrower','connected':false,'at':'2026-11-20'"))
                .containsOnlyNulls();
    }

    @Test
    void attempts_to_a_number_that_was_not_told_are_not_added_up() {
        assertThat(unanswered(ATTEMPT + "'at':'2026-11-20','count':3", ATTEMPT + "'at':'2026-11-20'"))
                .containsExactly(3, 1);
    }

    @Test
    void attempts_are_counted_for_each_number() {
        assertThat(unanswered(
                        ATTEMPT + "'at':'2026-11-20','calledNumber':'mine','count':3",
                        ATTEMPT + "'at':'2026-11-20','calledNumber':'mine'",
                        ATTEMPT + "'at':'2026-11-20','calledNumber':'work','count':2",
                        ATTEMPT + "'at':'2026-11-21','calledNumber':'mine','count':9",
                        CALL + "'at':'2026-11-20','calledNumber':'mine'"))
                .containsExactly(4, 4, 2, 9, 4);
    }

    @Test
    void counts_are_unknown_where_the_day_or_the_connection_is() {
        var contacts =
                contacts("'channel':'call','to':'borrower','connected':true", "'channel':'call','at':'2026-11-20'");
        assertThat(contacts).extracting(ContactFacts::connectedCallsThatDay).containsOnlyNulls();
        assertThat(contacts).extracting(ContactFacts::unansweredThatDay).containsOnlyNulls();
    }

    @Test
    void day_and_hour_are_those_in_china() {
        var contact = contacts("'at':'2026-11-20T15:40:00+00:00'").get(0);
        assertThat(contact.date()).hasToString("2026-11-20");
        assertThat(contact.hour()).isEqualTo(Range.of(23));
        assertThat(contacts("'at':'2026-11-20T16:00:00Z'").get(0).hour()).isEqualTo(Range.of(0));
        assertThat(contacts("'at':'2026-11-20T16:00:00Z'").get(0).date()).hasToString("2026-11-21");
    }

    @Test
    void of_a_day_without_time_the_hour_is_unknown() {
        var contact = contacts("'at':'2026-11-20'").get(0);
        assertThat(contact.date()).hasToString("2026-11-20");
        assertThat(contact.hour()).isNull();
        assertThat(contacts("'by':'agency'").get(0).date()).isNull();
        assertThat(contacts("'by':'agency'").get(0).hour()).isNull();
    }

    @Test
    void a_contact_comes_after_a_plan_from_the_next_day_on() {
        var facts = Given.facts(
                "'debts':[{'id':'d','product':'huabei','plan':{'agreedOn':'2026-11-19'}},"
                        + "{'id':'e','product':'huabei'}],'contacts':[{'debtId':'d','at':'2026-11-19'},"
                        + "{'debtId':'d','at':'2026-11-20'},{'debtId':'e','at':'2026-11-20'},{'at':'2026-11-20'},{'debtId':'d'}]");
        assertThat(facts.contacts())
                .extracting(ContactFacts::afterAgreedPlan)
                .containsExactly(false, true, null, null, null);
    }
}
