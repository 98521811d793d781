package org.collectionadvisor.advice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** Formats days and numbers the way readers of a language expect. */
public final class Formats {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH_ZH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.ROOT);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** The first year that needs no leading zeros. */
    private static final int FOUR_DIGITS = 1000;

    private Formats() {}

    /** A day or number as it is written in a text. */
    public static String format(Language language, Object value, Unit unit) {
        if (value instanceof LocalDate day) {
            return language == Language.EN ? day.format(DAY_EN) : zh(day);
        } else if (value instanceof BigDecimal number) {
            return number(number, unit);
        }
        return value.toString();
    }

    /** The month or year whose first and last days these are, in words; null for any other range. */
    public static @Nullable String period(Language language, Range<?> days) {
        if (!(days.atLeast() instanceof LocalDate first && days.atMost() instanceof LocalDate last)) {
            return null;
        }
        var year = Year.from(first);
        if (first.equals(year.atDay(1)) && last.equals(year.atDay(year.length()))) {
            return language == Language.EN ? year.toString() : year + "年";
        }
        return Range.of(YearMonth.from(first)).equals(days)
                ? first.format(language == Language.EN ? MONTH_EN : MONTH_ZH)
                : null;
    }

    /** Same result as the pattern, which is too slow for something that appears in every advice. */
    private static String zh(LocalDate day) {
        return day.getYear() < FOUR_DIGITS
                ? day.format(DAY_ZH)
                : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static String number(BigDecimal number, Unit unit) {
        if (unit == Unit.RATE || unit == Unit.SHARE) {
            return number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        var plain = number.stripTrailingZeros();
        return unit == Unit.YUAN ? yuan(number, plain.scale() > 0 ? 2 : 0) : plain.toPlainString();
    }

    /** Same result as {@code %,.2f} or {@code %,.0f}; the formatter would parse its pattern again for every number. */
    private static String yuan(BigDecimal number, int decimals) {
        var written = new StringBuilder(
                number.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString());
        int point = written.length() - (decimals == 0 ? 0 : decimals + 1);
        for (int at = point - 3; at > 0; at -= 3) {
            written.insert(at, ',');
        }
        return number.signum() < 0 ? "-" + written : written.toString();
    }
}
