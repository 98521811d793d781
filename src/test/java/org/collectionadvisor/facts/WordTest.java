package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.junit.jupiter.api.Test;

class WordTest {

    private static Word word(String fact, String name) {
        var word = Vocabulary.standard().words(fact).get(name);
        assertThat(word).as(fact + "." + name).isNotNull();
        return word;
    }

    @Test
    void a_member_told_is_pointed_to_with_its_value() {
        var facts = Given.facts("'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei','principal':5}]");
        assertThat(word("Debt", "principal").told(facts.debts().get(1)))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/debts/1/principal", "/debts/*/principal", new BigDecimal("5.00")));
    }

    @Test
    void a_member_not_told_is_pointed_to_with_nothing() {
        assertThat(word("Debt", "principal").told(Given.debt("'outstanding':1")))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/debts/0/principal", "/debts/*/principal", null));
    }

    @Test
    void a_member_of_a_part_is_pointed_to_though_the_part_was_not_told() {
        assertThat(word("Debt", "plan.agreedOn").told(Given.debt("'outstanding':1")))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/debts/0/plan/agreedOn", "/debts/*/plan/agreedOn", null));
        assertThat(word("Debt", "plan.agreedOn").told(Given.debt("'plan':{'agreedOn':'2026-11-01'}")))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/debts/0/plan/agreedOn", "/debts/*/plan/agreedOn", LocalDate.of(2026, 11, 1)));
        assertThat(word("Borrower", "distress")
                        .told(Given.beside("'refusals':[]").borrower()))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/borrower/distress", "/borrower/distress", null));
        assertThat(word("Borrower", "budget.income")
                        .told(Given.beside("'refusals':[]").borrower()))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/budget/income", "/budget/income", null));
    }

    @Test
    void of_alternatives_the_one_that_was_told_is_pointed_to_or_else_the_first() {
        var days = word("Debt", "daysPastDue");
        assertThat(days.told(Given.debt("'daysPastDue':7")))
                .extracting(Told::pointer)
                .containsExactly("/debts/0/daysPastDue");
        assertThat(days.told(Given.debt("'dueDate':'2026-11-01'")))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/debts/0/dueDate", "/debts/*/dueDate", LocalDate.of(2026, 11, 1)));
        assertThat(days.told(Given.debt("'principal':1")))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/debts/0/daysPastDue", "/debts/*/daysPastDue", null));
    }

    @Test
    void a_sum_points_to_its_part_of_every_debt() {
        var facts =
                Given.facts("'debts':[{'id':'d','product':'huabei','outstanding':3},{'id':'e','product':'huabei'}]");
        assertThat(word("Borrower", "budget.totalOutstanding").told(facts.borrower()))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(
                        tuple("/debts/0/outstanding", "/debts/*/outstanding", new BigDecimal("3.00")),
                        tuple("/debts/1/outstanding", "/debts/*/outstanding", null));
    }

    @Test
    void a_list_not_told_is_pointed_to_as_a_whole() {
        assertThat(word("Debt", "refused").told(Given.debt("'principal':1")))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/refusals", "/refusals", null));
        assertThat(word("Debt", "refused").told(Given.debtBeside("'refusals':[]")))
                .isEmpty();
    }

    @Test
    void of_a_list_only_what_concerns_the_debt_is_pointed_to() {
        var facts = Given.facts("'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei'}],"
                + "'legalPapers':[{'debtId':'d','kind':'summons'},{'debtId':'e','kind':'judgment'}]");
        assertThat(word("Debt", "paperKinds").told(facts.debts().get(1)))
                .filteredOn(told -> told.member().endsWith("/kind"))
                .extracting(Told::pointer)
                .containsExactly("/legalPapers/1/kind");
    }

    @Test
    void what_names_no_debt_comes_after_what_names_this_one() {
        var facts = Given.facts("'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei'}],"
                + "'legalPapers':[{'kind':'summons'},{'debtId':'e','kind':'judgment'},{'debtId':'d'}]");
        assertThat(word("Debt", "paperKinds").told(facts.debts().get(1)))
                .extracting(Told::pointer)
                .containsExactly(
                        "/legalPapers/1/kind", "/legalPapers/0/kind", "/legalPapers/1/debtId", "/legalPapers/0/debtId");
        assertThat(word("Borrower", "paperKinds").told(facts.borrower()))
                .extracting(Told::pointer)
                .containsExactly("/legalPapers/0/kind", "/legalPapers/1/kind", "/legalPapers/2/kind");
    }

    @Test
    void of_alternatives_in_a_list_each_item_has_its_own() {
        var facts = Given.facts("'debts':[{'id':'d','product':'huabei','dueDate':'2026-11-01'},"
                + "{'id':'e','product':'huabei','daysPastDue':3},{'id':'f','product':'huabei'}]");
        assertThat(word("Borrower", "overdueDebtCount").told(facts.borrower()))
                .extracting(Told::pointer)
                .containsExactly("/debts/0/dueDate", "/debts/1/daysPastDue", "/debts/2/daysPastDue");
    }

    @Test
    void a_contact_may_follow_from_every_debt() {
        var facts = Given.facts("'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei'}],"
                + "'contacts':[{'debtId':'e'},{}]");
        for (var contact : facts.contacts()) {
            assertThat(word("Contact", "afterAgreedPlan").told(contact))
                    .extracting(Told::pointer)
                    .containsExactly(contact.pointer() + "/at", "/debts/0/plan/agreedOn", "/debts/1/plan/agreedOn");
        }
    }

    @Test
    void a_moment_is_shown_as_it_was_told() {
        var contact = Given.beside("'contacts':[{'at':'2026-11-20T22:40:00+08:00'}]")
                .contacts()
                .get(0);
        assertThat(word("Contact", "hour").told(contact))
                .extracting(Told::pointer, Told::member, Told::value)
                .containsExactly(tuple("/contacts/0/at", "/contacts/*/at", "2026-11-20T22:40:00+08:00"));
    }

    @Test
    void a_word_reads_its_value_off_the_fact() {
        var debt = Given.debt("'principal':5,'agency':{'with':true},'dueDate':'2026-11-01'");
        assertThat(word("Debt", "principal").read(debt, null)).isEqualTo(Range.of(new BigDecimal("5.00")));
        assertThat(word("Debt", "agency.with").read(debt, null)).isEqualTo(true);
        assertThat(word("Debt", "agency.name").read(debt, null)).isNull();
        assertThat(word("Debt", "daysPastDue").read(debt, null)).isEqualTo(Range.of(21));
        assertThat(word("Debt", "has").read(debt, 3)).isEqualTo(false);
    }

    @Test
    void a_word_that_takes_a_figure_reads_with_it() {
        var paper = Given.beside("'legalPapers':[{'receivedOn':'2026-11-02'}]")
                .legalPapers()
                .get(0);
        var days = new Figure("court.reply", Unit.DAYS, BigDecimal.TEN);
        assertThat(word("LegalPaper", "lastDay").read(paper, days)).isEqualTo(Range.of(LocalDate.of(2026, 11, 12)));
        assertThat(word("LegalPaper", "lastDay").read(paper, null)).isNull();
    }

    @Test
    void what_has_to_be_asked_for_is_named_without_a_place() {
        assertThat(word("Debt", "principal").askedBy()).containsExactly("/debts/*/principal");
        assertThat(word("Debt", "daysPastDue").askedBy()).containsExactly("/debts/*/daysPastDue");
        assertThat(word("Borrower", "distress").askedBy()).containsExactly("/borrower/distress");
        assertThat(word("Borrower", "budget.debtServiceRatio").askedBy())
                .containsExactly("/budget/income", "/debts/*/monthlyDue");
        assertThat(word("Debt", "refused").askedBy()).containsExactly("/refusals/*/form", "/refusals");
    }

    @Test
    void a_word_that_is_always_known_asks_for_nothing() {
        assertThat(word("Debt", "product").alwaysKnown()).isTrue();
        assertThat(word("Debt", "product").askedBy()).isEmpty();
        assertThat(word("Debt", "liability").askedBy()).isEmpty();
    }

    @Test
    void a_word_is_called_by_its_path_and_with_its_argument() {
        assertThat(word("Debt", "principal").call()).isEqualTo("told().principal()");
        assertThat(word("Debt", "plan.agreedOn").call()).isEqualTo("plan().agreedOn()");
        assertThat(word("LegalPaper", "lastDay").call()).isEqualTo("lastDay(%s)");
        assertThat(word("Debt", "principal")).hasToString("Debt.principal");
    }

    @Test
    void a_level_tells_of_its_channel_once_it_is_settled() {
        assertThat(word("Debt", "legalRisk").risk()).isEqualTo(Channel.LEGAL);
        assertThat(word("Debt", "legalRisk").readableFrom()).isEqualTo(Layer.STEPS);
        assertThat(word("Debt", "principal").risk()).isNull();
        assertThat(word("Debt", "principal").alwaysKnown()).isFalse();
    }

    @Test
    void counts_and_amounts_are_never_negative_and_days_left_may_be() {
        assertThat(word("Debt", "principal").isNeverNegative()).isTrue();
        assertThat(word("Borrower", "overdueDebtCount").isNeverNegative()).isTrue();
        assertThat(word("LegalPaper", "daysLeft").isNeverNegative()).isFalse();
        assertThat(word("LegalPaper", "daysLeft").argumentUnit()).isEqualTo(Unit.DAYS);
        assertThat(word("Debt", "principal").argumentUnit()).isEqualTo(Unit.NONE);
    }

    @Test
    void that_a_debt_is_late_may_follow_from_its_stage_alone() {
        var days = word("Debt", "daysPastDue");
        assertThat(days.isOnlyImplied(Given.debt("'stage':'overdue'"))).isTrue();
        assertThat(days.isOnlyImplied(Given.debt("'stage':'overdue','daysPastDue':3")))
                .isFalse();
        assertThat(word("Debt", "principal").isOnlyImplied(Given.debt("'stage':'overdue'")))
                .isFalse();
        assertThat(days.told(Given.debt("'stage':'overdue'")))
                .extracting(Told::pointer)
                .containsExactly("/debts/0/daysPastDue", "/debts/0/stage");
        assertThat(days.open(Given.debt("'principal':1"))).hasSize(1);
    }
}
