package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaymentPlanTest {

    /** A plan of 300 a month over debts `a`, `b`, …, which have these ranks. */
    private static List<String> plan(List<Integer> ranks, String... debts) {
        return plan(facts(debts), ranks);
    }

    private static Facts facts(String... debts) {
        var json = new StringBuilder();
        for (int i = 0; i < debts.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{'id':'")
                    .append((char) ('a' + i))
                    .append("','product':'huabei',");
            json.append(debts[i]).append('}');
        }
        return Given.facts("'budget':{'income':3600,'essentialExpenses':3000},'debts':[" + json + "]");
    }

    private static List<String> plan(Facts facts, List<Integer> ranks) {
        return PaymentPlan.of(facts, debt -> ranks.get(debt.index())).stream()
                .map(part -> part.debt().told().id() + " " + part.amount())
                .toList();
    }

    @Test
    void each_debt_in_turn_of_rank_gets_what_is_due() {
        assertThat(plan(
                        List.of(3, 1, 2),
                        "'outstanding':9000,'monthlyDue':200",
                        "'outstanding':9000,'monthlyDue':120",
                        "'outstanding':9000,'monthlyDue':100.5"))
                .containsExactly("b 120.00", "c 100.50", "a 79.50");
    }

    @Test
    void a_debt_that_comes_too_late_gets_nothing() {
        assertThat(plan(List.of(2, 1), "'outstanding':9000,'monthlyDue':200", "'outstanding':9000,'monthlyDue':300"))
                .containsExactly("b 300.00", "a 0.00");
    }

    @Test
    void what_is_left_goes_to_the_first_of_them() {
        assertThat(plan(List.of(2, 1), "'outstanding':9000,'monthlyDue':100", "'outstanding':9000,'monthlyDue':100"))
                .containsExactly("b 200.00", "a 100.00");
    }

    @Test
    void debts_of_one_rank_are_paid_by_rate_then_size_then_id() {
        var dear = "'outstanding':9000,'monthlyDue':100,'allInAnnualRate':0.2";
        var cheap = "'outstanding':9000,'monthlyDue':100,'allInAnnualRate':0.1";
        var small = "'outstanding':800,'monthlyDue':100,'allInAnnualRate':0.1";
        assertThat(plan(List.of(1, 1, 1, 1), cheap, "'monthlyDue':100", small, dear))
                .containsExactly("d 100.00", "c 100.00", "a 100.00", "b 0.00");
        assertThat(plan(List.of(1, 1), cheap, cheap)).containsExactly("a 200.00", "b 100.00");
    }

    @Test
    void no_debt_gets_more_than_is_owed() {
        assertThat(plan(List.of(1, 2), "'outstanding':150,'monthlyDue':100", "'outstanding':9000,'monthlyDue':100"))
                .containsExactly("a 150.00", "b 150.00");
        assertThat(plan(List.of(1, 2), "'outstanding':50,'monthlyDue':100", "'outstanding':80,'monthlyDue':100"))
                .containsExactly("a 50.00", "b 80.00");
    }

    @Test
    void of_one_rank_the_dearest_debt_comes_first() {
        assertThat(plan(
                        List.of(1, 1, 1),
                        "'outstanding':9000,'monthlyDue':150,'allInAnnualRate':0.1",
                        "'outstanding':9000,'monthlyDue':150,'allInAnnualRate':0.24",
                        "'outstanding':9000,'monthlyDue':150"))
                .containsExactly("b 150.00", "a 150.00", "c 0.00");
    }

    @Test
    void of_one_rank_and_rate_the_order_told_holds() {
        assertThat(plan(List.of(1, 1), "'outstanding':9000", "'outstanding':9000"))
                .containsExactly("a 300.00", "b 0.00");
    }

    @Test
    void a_debt_whose_amounts_are_unknown_gets_what_is_left() {
        assertThat(plan(List.of(1, 2), "'stage':'overdue'", "'outstanding':9000,'monthlyDue':100"))
                .containsExactly("a 200.00", "b 100.00");
    }

    @Test
    void a_debt_of_nothing_and_one_left_out_are_not_in_the_plan() {
        var facts = facts("'outstanding':0,'monthlyDue':100", "'outstanding':900", "'outstanding':900");
        facts.concluded().leaveOut(facts.debts().get(1));
        assertThat(plan(facts, List.of(1, 2, 3))).containsExactly("c 300.00");
    }

    @Test
    void a_debt_of_which_it_is_open_whether_it_counts_is_not_planned_for_but_stays_in_the_sums() {
        var facts = facts("'outstanding':900", "'outstanding':500");
        facts.concluded().leaveOutUndecided(facts.debts().get(1));
        assertThat(facts.debts()).extracting(DebtFacts::inBudget).containsExactly(true, null);
        assertThat(plan(facts, List.of(1, 2))).containsExactly("a 300.00");
        assertThat(facts.borrower().sums().totalOutstanding()).hasToString("1400.00");
        facts.concluded().leaveOut(facts.debts().get(1));
        assertThat(facts.debts()).extracting(DebtFacts::inBudget).containsExactly(true, false);
    }

    @Test
    void there_is_no_plan_where_the_affordable_payment_is_unknown() {
        var facts = Given.facts("'budget':{'income':3600},'debts':[{'id':'a','product':'huabei','monthlyDue':1}]");
        assertThat(PaymentPlan.of(facts, debt -> 1)).isEmpty();
    }
}
