package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsToClearTest {

    /** Half of what the budget leaves goes into the debts. */
    private static @Nullable Integer months(String payment, String debts) {
        var income = new BigDecimal(payment).multiply(BigDecimal.valueOf(2)).add(new BigDecimal(3000));
        var facts = Given.facts("'budget':{'income':" + income + ",'essentialExpenses':3000},'debts':[" + debts + "]");
        var months = facts.borrower().sums().monthsToClear();
        return months == null ? null : months.exact();
    }

    private static @Nullable Integer months(String payment, String outstanding, String rate) {
        return months(payment, debt("d", outstanding, rate));
    }

    private static String debt(String id, String outstanding, String rate) {
        return "{'id':'" + id + "','product':'huabei','outstanding':" + outstanding + ",'allInAnnualRate':" + rate
                + "}";
    }

    @ParameterizedTest
    @CsvSource({"12000, 300, 40", "12000.01, 300, 41", "100, 300, 1", "0, 300, 0"})
    void without_interest_it_is_a_division_rounded_up(String outstanding, String payment, int months) {
        assertThat(months(payment, outstanding, "0")).isEqualTo(months);
    }

    @ParameterizedTest
    @CsvSource({
        "12860.50, 0.18, 300",
        "12000, 0.24, 250",
        "5000, 0.0365, 50",
        "1000000, 0.04, 4000",
        "9999.99, 0.36, 301",
        "1200, 0.12, 1212",
        "10000, 0.0001, 100"
    })
    void with_interest_it_is_what_a_month_by_month_run_needs(String outstanding, String rate, String payment) {
        var factor = BigDecimal.ONE.add(new BigDecimal(rate).divide(BigDecimal.valueOf(12), MathContext.DECIMAL128));
        var owed = new BigDecimal(outstanding);
        int months = 0;
        while (owed.signum() > 0) {
            owed = owed.multiply(factor, MathContext.DECIMAL128).subtract(new BigDecimal(payment));
            months++;
        }
        assertThat(months(payment, outstanding, rate)).isEqualTo(months);
    }

    @Test
    void several_debts_are_cleared_at_the_rate_of_their_whole() {
        // 1000 at 0.24 and 3000 at 0.08 bear what 4000 at 0.12 bear.
        var together = months("200", debt("a", "1000", "0.24") + "," + debt("b", "3000", "0.08"));
        assertThat(together).isEqualTo(months("200", "4000", "0.12")).isEqualTo(23);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "99.99", "50"})
    void a_payment_that_leaves_nothing_beyond_the_interest_never_clears(String payment) {
        assertThat(months(payment, "12000", "0.1")).isNull();
    }

    @Test
    void a_payment_of_nothing_never_clears() {
        assertThat(months("0", "12000", "0")).isNull();
    }

    @Test
    void nobody_pays_for_longer_than_a_hundred_years() {
        assertThat(months("10", "12000", "0")).isEqualTo(1_200);
        assertThat(months("10", "12010", "0")).isNull();
        assertThat(months("0.01", "900000000000", "0")).isNull();
    }

    @Test
    void it_is_unknown_where_a_part_is_unknown() {
        assertThat(months("300", "null", "0.1")).isNull();
        assertThat(months("300", "12000", "null")).isNull();
        assertThat(months("300", debt("a", "1000", "0.1") + "," + debt("b", "1000", "null")))
                .isNull();
        assertThat(Given.facts("'debts':[" + debt("d", "12000", "0") + "]")
                        .borrower()
                        .sums()
                        .monthsToClear())
                .isNull();
    }
}
