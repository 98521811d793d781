package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebtFactsTest {
    private static final String TWO_DEBTS = "'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei'}],";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'dueDate':'2026-08-10' | 104",
                "'dueDate':'2026-11-21' | 1",
                "'dueDate':'2026-11-22' | 0",
                "'dueDate':'2027-01-01' | 0",
                "'daysPastDue':7 | 7",
                "'daysPastDue':0 | 0"
            })
    void days_past_due_are_told_or_counted_from_the_due_date(String told, int days) {
        assertThat(Given.debt(told).daysPastDue()).isEqualTo(Range.of(days));
    }

    @Test
    void told_neither_way_they_are_unknown() {
        assertThat(Given.debt("'finalDueDate':'2020-01-01'").daysPastDue()).isNull();
    }

    @Test
    void a_refusal_that_names_no_debt_is_meant_for_every_debt() {
        var facts = Given.facts(TWO_DEBTS + "'refusals':[{'form':'sms'},{'debtId':'e','form':'app'}]");
        assertThat(facts.refusals())
                .extracting(refusal ->
                        refusal.pointer() + " " + refusal.debt().told().id())
                .containsExactly("/refusals/0 d", "/refusals/0 e", "/refusals/1 e");
        assertThat(facts.debts())
                .extracting(debt -> debt.concerning().refused())
                .containsExactly(true, true);
    }

    @Test
    void a_refusal_holds_for_the_debt_it_names() {
        var facts = Given.facts(TWO_DEBTS + "'refusals':[{'debtId':'e','form':'sms'}]");
        assertThat(facts.debts())
                .extracting(debt -> debt.concerning().refused())
                .containsExactly(false, true);
    }

    @Test
    void a_refusal_that_was_withdrawn_is_no_longer_in_force() {
        var debt = Given.debtBeside("'refusals':[{'form':'sms','at':'2026-11-01','withdrawnOn':'2026-11-10'}]");
        assertThat(debt.concerning().refused()).isFalse();
    }

    @Test
    void whether_contact_was_refused_is_unknown_where_refusals_were_not_told() {
        assertThat(Given.debt("'principal':1").concerning().refused()).isNull();
        assertThat(Given.debtBeside("'refusals':[]").concerning().refused()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'offersAlternative':true} | true",
                "{'offersAlternative':false} | false",
                "{'form':'sms'} |",
                "{'offersAlternative':false},{'form':'sms'} |",
                "{'offersAlternative':true},{'form':'sms'} | true",
                "{'offersAlternative':true,'withdrawnOn':'2026-11-10'},{'offersAlternative':false} | false"
            })
    void an_alternative_is_offered_if_any_refusal_in_force_offers_one(String refusals, Boolean offered) {
        assertThat(Given.debtBeside("'refusals':[" + refusals + "]")
                        .concerning()
                        .alternativeOffered())
                .isEqualTo(offered);
    }

    @Test
    void without_refusals_no_alternative_is_offered_and_untold_ones_leave_it_unknown() {
        assertThat(Given.debtBeside("'refusals':[]").concerning().alternativeOffered())
                .isFalse();
        assertThat(Given.debt("'principal':1").concerning().alternativeOffered())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'reachableVia':['app']} | true",
                "{'reachableVia':[]} | false",
                "{'form':'sms'} |",
                "{'reachableVia':[]},{'form':'sms'} |",
                "{'reachableVia':[]},{'reachableVia':['app']} | true",
                "{'reachableVia':['app'],'at':'2026-11-01','withdrawnOn':'2026-11-10'},{'reachableVia':[]} | false"
            })
    void the_borrower_is_reachable_if_any_refusal_in_force_leaves_a_channel(String refusals, Boolean reachable) {
        assertThat(Given.debtBeside("'refusals':[" + refusals + "]")
                        .concerning()
                        .reachable())
                .isEqualTo(reachable);
    }

    @Test
    void whether_the_borrower_is_reachable_is_unknown_where_refusals_were_not_told() {
        assertThat(Given.debt("'principal':1").concerning().reachable()).isNull();
        assertThat(Given.debtBeside("'refusals':[]").concerning().reachable()).isTrue();
    }

    @Test
    void who_made_a_contact_or_what_paper_it_is_may_be_unknown() {
        assertThat(Given.debtBeside("'contacts':[{'debtId':'d','channel':'call'}]")
                        .concerning()
                        .contactedByAgency())
                .isNull();
        assertThat(Given.debtBeside("'legalPapers':[{'debtId':'d'}]")
                        .concerning()
                        .paperKinds())
                .isNull();
    }

    @Test
    void contact_by_an_agency_to_anybody_counts_for_its_debt() {
        var facts = Given.facts(TWO_DEBTS + "'contacts':[{'debtId':'e','by':'agency','to':'family'}]");
        assertThat(facts.debts())
                .extracting(debt -> debt.concerning().contactedByAgency())
                .containsExactly(false, true);
        assertThat(Given.debt("'principal':1").concerning().contactedByAgency()).isNull();
        assertThat(Given.debtBeside("'contacts':[]").concerning().contactedByAgency())
                .isFalse();
    }

    @Test
    void the_kinds_of_papers_are_those_of_the_debt_but_for_fakes() {
        var facts = Given.facts(
                TWO_DEBTS + "'legalPapers':[{'debtId':'d','kind':'summons'},"
                        + "{'debtId':'d','kind':'judgment','authenticity':'found-fake'},{'debtId':'e','kind':'complaint-copy'}]");
        assertThat(facts.debts())
                .extracting(debt -> debt.concerning().paperKinds())
                .containsExactly(List.of(LegalPaper.Kind.SUMMONS), List.of(LegalPaper.Kind.COMPLAINT_COPY));
        assertThat(Given.debt("'principal':1").concerning().paperKinds()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'agency':null", "'plan':null", "'assignment':null"})
    void a_part_that_was_not_told_has_unknown_members(String part) {
        var debt = Given.debt(part);
        assertThat(debt.agency().handedOver()).isNull();
        assertThat(debt.plan().agreedOn()).isNull();
        assertThat(debt.assignment().on()).isNull();
    }

    @Test
    void where_one_debt_was_told_what_names_none_is_about_that_one() {
        var facts = Given.beside("'contacts':[{'by':'agency'}],'legalPapers':[{'kind':'summons'}]");
        assertThat(facts.contacts().get(0).debt()).isSameAs(facts.debts().get(0));
        assertThat(facts.debts().get(0).concerning().contactedByAgency()).isTrue();
        assertThat(facts.debts().get(0).concerning().paperKinds()).containsExactly(LegalPaper.Kind.SUMMONS);
    }

    @Test
    void where_several_debts_were_told_what_names_none_may_concern_any() {
        var facts = Given.facts(TWO_DEBTS + "'contacts':[{'by':'agency'}],'legalPapers':[{'kind':'summons'}]");
        assertThat(facts.debts()).allSatisfy(debt -> {
            assertThat(debt.concerning().contactedByAgency()).isNull();
            assertThat(debt.concerning().paperKinds()).isNull();
        });
    }

    @Test
    void of_a_debt_that_was_not_named_nothing_is_known() {
        var unnamed = Given.facts(TWO_DEBTS + "'contacts':[{'by':'agency'}]")
                .contacts()
                .get(0)
                .debt();
        assertThat(unnamed.isUnnamed()).isTrue();
        assertThat(unnamed.daysPastDue()).isNull();
        assertThat(unnamed.inBudget()).isNull();
    }
}
