package org.collectionadvisor.situation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days told as a month or a year: {@code 2017-05}, {@code 2017}. */
final class Periods {
    private static final int YEAR_LENGTH = "yyyy".length();
    private static final int MONTH_LENGTH = "yyyy-mm".length();

    private Periods() {}

    /** Reads a day, a month or a year; throws {@link DateTimeException} for anything else. */
    static Range<LocalDate> parse(String told) {
        if (told.length() == YEAR_LENGTH) {
            var year = Year.of(Moment.number(told, 0, YEAR_LENGTH));
            return Range.between(year.atDay(1), year.atDay(year.length()));
        } else if (told.length() == MONTH_LENGTH && told.charAt(YEAR_LENGTH) == '-') {
            return Range.of(YearMonth.of(
                    Moment.number(told, 0, YEAR_LENGTH), Moment.number(told, YEAR_LENGTH + 1, MONTH_LENGTH)));
        }
        return Range.of(Moment.date(told));
    }

    /** The month or year that two days begin and end, null for any other two. */
    static @Nullable String told(LocalDate first, LocalDate last) {
        var year = Year.from(first);
        if (first.equals(year.atDay(1)) && last.equals(year.atDay(year.length()))) {
            return YearMonth.from(first).toString().substring(0, YEAR_LENGTH);
        }
        var month = YearMonth.from(first);
        return Range.of(month).equals(Range.between(first, last)) ? month.toString() : null;
    }
}
