package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.situation.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetSumsTest {

    private static BudgetSums sums(String budget, String... debts) {
        return facts(budget, debts).borrower().sums();
    }

    private static Facts facts(String budget, String... debts) {
        var all = new ArrayList<String>();
        for (var debt : debts) {
            all.add("{'id':'d" + all.size() + "','product':'huabei'" + (debt.isEmpty() ? "" : ",") + debt + "}");
        }
        return Given.facts("'budget':{" + budget + "},'debts':[" + String.join(",", all) + "]");
    }

    @ParameterizedTest
    @CsvSource({"4200, 3600, 600.00", "3600, 3600, 0.00", "3000, 3600.5, -600.50", "0, 0, 0.00"})
    void disposable_income_is_income_less_essential_expenses(String income, String essential, String left) {
        assertThat(sums("'income':" + income + ",'essentialExpenses':" + essential, "")
                        .disposableIncome())
                .hasToString(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'income':4200", "'essentialExpenses':3600", "'income':null,'essentialExpenses':1"})
    void disposable_and_affordable_are_unknown_where_a_part_is_unknown(String budget) {
        assertThat(sums(budget, "").disposableIncome()).isNull();
        assertThat(sums(budget, "").affordablePayment()).isNull();
    }

    @Test
    void other_expenses_and_savings_leave_disposable_income_alone() {
        assertThat(sums("'income':4200,'essentialExpenses':3600,'otherExpenses':900,'savings':1500", "")
                        .disposableIncome())
                .hasToString("600.00");
    }

    @Test
    void a_budget_that_was_not_told_leaves_its_figures_unknown() {
        var sums = Given.beside("'borrower':{}").borrower().sums();
        assertThat(sums.disposableIncome()).isNull();
        assertThat(sums.debtServiceRatio()).isNull();
        assertThat(sums.affordablePayment()).isNull();
        assertThat(sums.monthsToClear()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "640, 4200, 0.1524", // 0.15238…
        "1, 20000, 0.0001", // 0.00005 goes up
        "0.99, 20000, 0.0000", // 0.0000495 goes down
        "5000, 4000, 1.2500",
        "0, 4000, 0.0000"
    })
    void the_ratio_has_four_decimals_half_up(String due, String income, String ratio) {
        assertThat(sums("'income':" + income, "'monthlyDue':" + due).debtServiceRatio())
                .hasToString(ratio);
    }

    @Test
    void the_ratio_sums_what_is_due_on_all_debts() {
        assertThat(sums("'income':4000", "'monthlyDue':1000", "'monthlyDue':500.5")
                        .debtServiceRatio())
                .hasToString("0.3751");
    }

    @Test
    void the_ratio_is_unknown_at_an_income_of_nothing() {
        assertThat(sums("'income':0", "'monthlyDue':640").debtServiceRatio()).isNull();
        assertThat(sums("'income':0.00", "'monthlyDue':0").debtServiceRatio()).isNull();
    }

    @Test
    void the_ratio_is_unknown_where_a_part_is_unknown() {
        assertThat(sums("", "'monthlyDue':640").debtServiceRatio()).isNull();
        assertThat(sums("'income':4000", "'monthlyDue':640", "").debtServiceRatio())
                .isNull();
    }

    @Test
    void a_sum_with_one_part_unknown_is_unknown() {
        var sums = sums(
                "", "'outstanding':100,'pastDueAmount':10,'monthlyDue':1", "'outstanding':200.5,'pastDueAmount':20");
        assertThat(sums.totalOutstanding()).hasToString("300.50");
        assertThat(sums.pastDue()).hasToString("30.00");
        assertThat(sums.monthlyDue()).isNull();
        assertThat(sums("", "'outstanding':100", "").totalOutstanding()).isNull();
        assertThat(sums("", "'pastDueAmount':100", "").pastDue()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"4200, 3600, 300.00", "4200, 4200, 0.00", "3000, 3600, 0.00", "0.01, 0, 0.01", "0.03, 0, 0.02"})
    void the_affordable_payment_is_the_allowed_share_and_never_below_nothing(
            String income, String essential, String payment) {
        assertThat(sums("'income':" + income + ",'essentialExpenses':" + essential, "")
                        .affordablePayment())
                .hasToString(payment);
    }

    @Test
    void without_a_figure_in_force_no_payment_is_affordable_or_not() {
        var json = "'budget':{'income':4200,'essentialExpenses':3600},'debts':[{'id':'d','product':'huabei'}]}";
        var facts = Given.facts(Given.TODAY, Given.WEEKENDS_ONLY, new Figures(List.of()), json);
        assertThat(facts.borrower().sums().affordablePayment()).isNull();
        assertThat(PaymentPlan.of(facts, debt -> 1)).isEmpty();
    }

    @Test
    void a_debt_left_out_counts_nowhere() {
        var facts = facts(
                "'income':4000,'essentialExpenses':3000",
                "'monthlyDue':400,'outstanding':5000,'pastDueAmount':10,'allInAnnualRate':0,'daysPastDue':5",
                "'monthlyDue':999,'outstanding':9999,'pastDueAmount':99,'allInAnnualRate':0.9,'daysPastDue':5");
        facts.concluded().leaveOut(facts.debts().get(1));
        var sums = facts.borrower().sums();
        assertThat(sums.monthlyDue()).hasToString("400.00");
        assertThat(sums.debtServiceRatio()).hasToString("0.1000");
        assertThat(sums.totalOutstanding()).hasToString("5000.00");
        assertThat(sums.pastDue()).hasToString("10.00");
        assertThat(sums.monthsToClear()).isEqualTo(Range.of(10));
        assertThat(PaymentPlan.of(facts, debt -> 1))
                .extracting(PaymentPlan.Payment::debt)
                .containsExactly(facts.debts().get(0));
        assertThat(facts.borrower().debtCount()).isEqualTo(Range.of(1));
        assertThat(facts.borrower().overdueDebtCount()).isEqualTo(Range.of(1));
    }

    @Test
    void what_is_unknown_of_a_debt_left_out_leaves_the_sums_known() {
        var facts = facts("'income':4000", "'monthlyDue':400,'outstanding':5000", "");
        facts.concluded().leaveOut(facts.debts().get(1));
        assertThat(facts.borrower().sums().debtServiceRatio()).hasToString("0.1000");
        assertThat(facts.borrower().sums().totalOutstanding()).hasToString("5000.00");
    }

    @Test
    void a_debt_that_may_be_late_or_not_makes_the_count_of_overdue_debts_a_range() {
        var facts = facts("", "'daysPastDue':1", "'daysPastDue':0", "'stage':'sued'", "'dueDate':'2026-11-21'");
        assertThat(facts.borrower().debtCount()).isEqualTo(Range.of(4));
        assertThat(facts.borrower().overdueDebtCount()).isEqualTo(Range.of(3));
        assertThat(facts("", "'daysPastDue':1", "", "'dueDate':'2026'", "'stage':'current'")
                        .borrower()
                        .overdueDebtCount())
                .isEqualTo(Range.between(1, 3));
    }
}
