package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.collectionadvisor.situation.Unit;
import org.junit.jupiter.api.Test;

class FactsTest {
    private final Facts facts = Given.facts("'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei'}],"
            + "'contacts':[{},{'debtId':'e'}],'refusals':[{'debtId':'d','form':'sms'}],"
            + "'legalPapers':[{'kind':'summons'}]");

    @Test
    void all_facts_stand_in_the_order_of_their_kinds_and_each_has_an_index() {
        assertThat(facts.all())
                .extracting(Fact::pointer)
                .containsExactly(
                        "/borrower",
                        "/debts/0",
                        "/debts/1",
                        "/contacts/0",
                        "/contacts/1",
                        "/refusals/0",
                        "/legalPapers/0");
        // That of what names no debt has an index too.
        assertThat(facts.count()).isEqualTo(facts.all().size() + 1);
        assertThat(facts.all())
                .extracting(Fact::factIndex)
                .doesNotHaveDuplicates()
                .allMatch(i -> i < facts.count());
    }

    @Test
    void the_facts_of_a_kind_are_found() {
        for (var kind : List.of(
                BorrowerFacts.class, DebtFacts.class, ContactFacts.class, RefusalFacts.class, LegalPaperFacts.class)) {
            var such = new ArrayList<>(facts.all());
            such.removeIf(fact -> fact.getClass() != kind);
            assertThat(new ArrayList<Fact>(facts.of(kind))).isNotEmpty().isEqualTo(such);
        }
        assertThat(facts.of(StepFacts.class)).isEmpty();
    }

    @Test
    void ranks_go_by_record() {
        assertThat(facts.debts().get(0).rank()).isLessThan(facts.debts().get(1).rank());
        assertThat(facts.contacts().get(0).rank())
                .isLessThan(facts.contacts().get(1).rank());
        assertThat(facts.all()).allMatch(fact -> fact.rank() < facts.members());
    }

    @Test
    void a_record_is_of_the_debt_it_names() {
        assertThat(facts.contacts().get(0).debt()).isSameAs(facts.unknownDebt());
        assertThat(facts.contacts().get(1).debt()).isSameAs(facts.debts().get(1));
        assertThat(facts.refusals().get(0).debt()).isSameAs(facts.debts().get(0));
        assertThat(facts.legalPapers().get(0).debt()).isSameAs(facts.unknownDebt());
        assertThat(facts.borrower().debt()).isNull();
    }

    @Test
    void what_was_kept_about_a_fact_is_there_again() {
        var debt = facts.debts().get(0);
        assertThat(debt.kept(0)).isNull();
        debt.keep(40, "late");
        debt.keep(0, "first");
        assertThat(debt.kept(40)).isEqualTo("late");
        assertThat(debt.kept(0)).isEqualTo("first");
        assertThat(debt.kept(1)).isNull();
        assertThat(debt.kept(4000)).isNull();
        assertThat(facts.debts().get(1).kept(0)).isNull();
    }

    @Test
    void only_a_debt_and_the_borrower_have_findings() {
        assertThatThrownBy(() -> facts.contacts().get(1).has(0)).hasMessageContaining("/contacts/1");
    }

    @Test
    void a_table_has_a_value_for_each_line_and_debt_and_for_the_borrower() {
        var table = new PerDebt<String>(2, facts);
        table.set(0, null, "borrower");
        table.set(0, facts.debts().get(1), "e");
        table.set(1, facts.debts().get(0), "d");
        assertThat(table.get(0, null)).isEqualTo("borrower");
        assertThat(table.get(0, facts.debts().get(0))).isNull();
        assertThat(table.get(0, facts.debts().get(1))).isEqualTo("e");
        assertThat(table.get(1, facts.debts().get(0))).isEqualTo("d");
        assertThat(each(table, 0)).containsExactly("borrower", "e");
        assertThat(each(table, 1)).containsExactly("d");
    }

    private static List<String> each(PerDebt<String> table, int line) {
        var values = new ArrayList<String>();
        table.each(line, values::add);
        return values;
    }

    @Test
    void a_figure_is_found_by_index_and_name_where_one_is_in_force() {
        var day = new Figure("law.from", Unit.NONE, BigDecimal.valueOf(1));
        var figures = new Figures(Arrays.asList(null, day));
        assertThat(figures.at(0)).isNull();
        assertThat(figures.at(1)).isSameAs(day);
        assertThat(figures.named("law.from")).isSameAs(day);
        assertThat(figures.named("law.to")).isNull();
        assertThat(day.day()).isEqualTo(LocalDate.of(1970, 1, 2));
    }

    @Test
    void a_whole_number_compares_with_any_figure() {
        for (var value : List.of("7", "7.0", "7.5", "123456789", "12345678901")) {
            var figure = new Figure("some", Unit.DAYS, new BigDecimal(value));
            for (int whole : new int[] {6, 7, 8, 123456788, 123456789, 123456790}) {
                assertThat(Integer.signum(figure.compared(whole)))
                        .as("%d with %s", whole, value)
                        .isEqualTo(BigDecimal.valueOf(whole).compareTo(new BigDecimal(value)));
            }
        }
    }
}
