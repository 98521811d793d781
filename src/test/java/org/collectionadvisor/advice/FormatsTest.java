package org.collectionadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;
import org.junit.jupiter.api.Test;

/** The fast ways to format amounts and days give what the usual formatters give. */
class FormatsTest {
    private static String yuan(String amount) {
        return Formats.format(Language.EN, new BigDecimal(amount), Unit.YUAN);
    }

    @Test
    void thousands_are_set_apart_and_decimals_shown_only_where_there_are_any() {
        assertThat(yuan("0")).isEqualTo("0");
        assertThat(yuan("999.00")).isEqualTo("999");
        assertThat(yuan("1E+6")).isEqualTo("1,000,000");
        assertThat(yuan("-123456.5")).isEqualTo("-123,456.50");
        assertThat(yuan("999999.995")).isEqualTo("1,000,000.00");
        assertThat(yuan("-0.001")).isEqualTo("-0.00");
    }

    @Test
    void any_day_is_written_as_the_pattern_of_the_language_does() {
        var zh = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
        var en = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
        for (int days = -600_000; days < 2_900_000; days += 997) {
            var day = LocalDate.of(2000, 1, 1).plusDays(days);
            assertThat(Formats.format(Language.ZH, day, Unit.NONE)).isEqualTo(day.format(zh));
            assertThat(Formats.format(Language.EN, day, Unit.NONE)).isEqualTo(day.format(en));
        }
    }

    @Test
    void any_amount_is_written_as_the_formatter_of_the_language_does() {
        var random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            var amount = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(8) - 2);
            var pattern = amount.stripTrailingZeros().scale() > 0 ? "%,.2f" : "%,.0f";
            assertThat(Formats.format(Language.ZH, amount, Unit.YUAN))
                    .isEqualTo(String.format(Locale.ROOT, pattern, amount));
        }
    }
}
