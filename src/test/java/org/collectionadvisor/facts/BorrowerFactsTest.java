package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.collectionadvisor.situation.LegalPaper;
import org.collectionadvisor.situation.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BorrowerFactsTest {
    private static BorrowerFacts borrower(String members) {
        return Given.beside("'borrower':{" + members + "}").borrower();
    }

    @Test
    void province_and_city_are_the_beginning_of_the_code_of_the_region() {
        var borrower = borrower("'regionCode':'440305'");
        assertThat(borrower.province()).isEqualTo("44");
        assertThat(borrower.city()).isEqualTo("4403");
        assertThat(borrower("").province()).isNull();
        assertThat(borrower("").city()).isNull();
    }

    @ParameterizedTest
    // A year has ended when its last day is over.
    @CsvSource({"2023-11-21, 3", "2023-11-22, 2", "2026-11-22, 0"})
    void years_of_residence_and_of_insurance_are_full_ones(String since, int years) {
        assertThat(borrower("'residentSince':'" + since + "'").fullYearsResident())
                .isEqualTo(Range.of(years));
        assertThat(borrower("'socialInsuranceSince':'" + since + "'").fullYearsInsured())
                .isEqualTo(Range.of(years));
    }

    @Test
    void years_without_a_day_are_unknown() {
        assertThat(borrower("").fullYearsResident()).isNull();
        assertThat(borrower("").fullYearsInsured()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'kind':'criminal-notice','authenticity':'confirmed'}  | true
            {'kind':'criminal-notice','authenticity':'found-fake'} | false
            {'kind':'criminal-notice'}                             | false
            {'kind':'summons','authenticity':'confirmed'}          | false
            """)
    void a_criminal_notice_counts_once_it_is_confirmed(String paper, boolean confirmed) {
        assertThat(Given.beside("'legalPapers':[{'kind':'judgment'}," + paper + "]")
                        .borrower()
                        .criminalNoticeConfirmed())
                .isEqualTo(confirmed);
    }

    @Test
    void papers_that_were_not_told_are_unknown() {
        assertThat(borrower("").criminalNoticeConfirmed()).isNull();
        assertThat(borrower("").paperKinds()).isNull();
        assertThat(Given.beside("'legalPapers':[]").borrower().paperKinds()).isEmpty();
    }

    @Test
    void the_kinds_of_papers_are_those_of_all_debts_but_for_fakes() {
        var facts = Given.facts("'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei'}],"
                + "'legalPapers':[{'debtId':'d','kind':'summons'},{'debtId':'e','kind':'judgment'},"
                + "{'kind':'lawyer-letter','authenticity':'found-fake'},{'debtId':'e'}]");
        assertThat(facts.borrower().paperKinds()).containsExactly(LegalPaper.Kind.SUMMONS, LegalPaper.Kind.JUDGMENT);
    }

    @Test
    void every_debt_that_is_not_left_out_is_counted() {
        var facts = Given.facts("'debts':[{'id':'d','product':'huabei','daysPastDue':4},"
                + "{'id':'e','product':'huabei','daysPastDue':0},{'id':'f','product':'huabei','daysPastDue':9}]");
        facts.concluded().leaveOut(facts.debts().get(2));
        assertThat(facts.borrower().debtCount()).isEqualTo(Range.of(2));
        assertThat(facts.borrower().overdueDebtCount()).isEqualTo(Range.of(1));
    }
}
