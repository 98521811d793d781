package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoneStepsTest {
    private static final String TALK = "contact-creditor";

    private static Facts done(String items) {
        return Given.facts(
                "'debts':[{'id':'a','product':'huabei'},{'id':'b','product':'huabei'}],'done':[" + items + "]");
    }

    @Test
    void what_was_not_told_is_unknown() {
        var facts = Given.beside("'contacts':[]");
        assertThat(facts.borrower().tried(TALK)).isNull();
        assertThat(facts.debts().get(0).tried(TALK)).isNull();
        assertThat(facts.debts().get(0).outcome(TALK)).isNull();
    }

    @Test
    void a_step_is_of_the_debt_it_names_and_of_the_borrower() {
        var facts = done("{'step':'contact-creditor','debtId':'b','outcome':'refused'}");
        assertThat(facts.debts().get(0).tried(TALK)).isFalse();
        assertThat(facts.debts().get(0).outcome(TALK)).isEqualTo(Tried.NOT_TRIED);
        assertThat(facts.debts().get(1).tried(TALK)).isTrue();
        assertThat(facts.debts().get(1).outcome(TALK)).isEqualTo(Tried.REFUSED);
        assertThat(facts.debts().get(1).tried("make-budget")).isFalse();
        assertThat(facts.borrower().tried(TALK)).isTrue();
        assertThat(facts.borrower().outcome(TALK)).isEqualTo(Tried.REFUSED);
        assertThat(facts.unknownDebt().tried(TALK)).isNull();
    }

    @Test
    void a_step_that_names_no_debt_is_of_every_one() {
        var facts = done("{'step':'contact-creditor'}");
        assertThat(facts.debts()).allSatisfy(debt -> {
            assertThat(debt.tried(TALK)).isTrue();
            assertThat(debt.outcome(TALK)).isNull();
        });
        assertThat(facts.unknownDebt().tried(TALK)).isTrue();
    }

    @Test
    void an_item_without_a_step_may_be_any() {
        var facts = done("{'debtId':'a'}");
        assertThat(facts.debts().get(0).tried(TALK)).isNull();
        assertThat(facts.debts().get(0).outcome(TALK)).isNull();
        assertThat(facts.debts().get(1).tried(TALK)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'on':'2026-11-01','outcome':'refused'    | 'on':'2026-11-10','outcome':'done'    | DONE
            'on':'2026-11-10','outcome':'refused'    | 'on':'2026-11-01','outcome':'done'    | REFUSED
            'on':'2026-11-10','outcome':'refused'    | 'on':'2026-11-10','outcome':'done'    | DONE
            'on':'2026-11-10','outcome':'no-answer'  | 'outcome':'done'                      | NO_ANSWER
            'outcome':'done'                         | 'outcome':'no-answer'                 | NO_ANSWER
            'outcome':'done'                         | 'on':'2026-11-10'                     |
            """)
    void of_several_tries_the_latest_counts(String first, String second, Tried outcome) {
        var step = "{'step':'contact-creditor',";
        assertThat(done(step + first + "}," + step + second + "}").borrower().outcome(TALK))
                .isEqualTo(outcome);
    }

    @Test
    void what_was_told_of_a_debts_steps_is_behind_its_words() {
        var facts = done("{'step':'contact-creditor','debtId':'b'},{'step':'make-budget'}");
        var word = Vocabulary.standard().words("Debt").get("tried");
        assertThat(word.told(facts.debts().get(0))).extracting(Told::pointer).containsExactly("/done/1/step");
        assertThat(word.told(facts.debts().get(1)))
                .extracting(Told::pointer)
                .containsExactly("/done/0/step", "/done/1/step");
        assertThat(word.askedBy()).containsExactly("/done/*/step", "/done");
    }

    @Test
    void who_asks_and_what_is_wanted() {
        var facts = Given.beside("'asker':'parent','wants':['prison']");
        assertThat(facts.borrower().asker().code()).isEqualTo("parent");
        assertThat(facts.borrower().wants("prison")).isTrue();
        assertThat(facts.borrower().wants("home-visit")).isFalse();
        assertThat(Given.beside("'contacts':[]").borrower().wants("prison")).isFalse();
        assertThat(Given.beside("'contacts':[]").borrower().asker().code()).isEqualTo("self");
    }
}
