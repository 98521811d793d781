package org.collectionadvisor.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;
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

    @Test
    void a_part_is_shown_in_hundredths_and_a_count_as_it_is() {
        assertThat(Formats.format(Language.EN, new BigDecimal("0.2400"), Unit.RATE))
                .isEqualTo("24%");
        assertThat(Formats.format(Language.ZH, new BigDecimal("0.0365"), Unit.SHARE))
                .isEqualTo("3.65%");
        assertThat(Formats.format(Language.EN, new BigDecimal("1E+3"), Unit.DAYS))
                .isEqualTo("1000");
        assertThat(Formats.format(Language.EN, 7, Unit.TIMES)).isEqualTo("7");
    }

    @Test
    void a_whole_year_and_a_whole_month_have_names() {
        assertThat(period(Language.ZH, "2024-01-01", "2024-12-31")).isEqualTo("2024年");
        assertThat(period(Language.EN, "2024-01-01", "2024-12-31")).isEqualTo("2024");
        assertThat(period(Language.ZH, "2024-02-01", "2024-02-29")).isEqualTo("2024年2月");
        assertThat(period(Language.EN, "2024-02-01", "2024-02-29")).isEqualTo("February 2024");
    }

    @Test
    void any_other_range_has_none() {
        assertThat(period(Language.EN, "2024-01-02", "2024-12-31")).isNull();
        assertThat(period(Language.EN, "2024-01-01", "2024-12-30")).isNull();
        assertThat(period(Language.EN, "2024-01-01", "2025-12-31")).isNull();
        assertThat(period(Language.EN, "2024-02-01", "2024-02-28")).isNull();
        assertThat(Formats.period(Language.EN, new Range<>(LocalDate.of(2024, 1, 1), null)))
                .isNull();
        assertThat(Formats.period(Language.EN, new Range<>(1, 12))).isNull();
    }

    private static @Nullable String period(Language language, String first, String last) {
        return Formats.period(language, new Range<>(LocalDate.parse(first), LocalDate.parse(last)));
    }
}
