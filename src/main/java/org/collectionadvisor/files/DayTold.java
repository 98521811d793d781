package org.collectionadvisor.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A day that is not written as days are: what was probably meant, in the form that is read. */
public final class DayTold {
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<year>[0-9]{4})(?<sign>\\s*[-/.年]\\s*|)(?<month>[0-9]{1,2})(?:\\s*[-/.月]\\s*|)(?<day>[0-9]{1,2})\\s*[日号]?");
    /** The year last, which tells day from month only where one of them is no month. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<one>[0-9]{1,2})\\s*[-/.]\\s*(?<other>[0-9]{1,2})\\s*[-/.]\\s*(?<year>[0-9]{4})");

    private static final int MONTHS = 12;
    private static final int PACKED = 8;

    /** As the engine has its dates. */
    private static final DateTimeFormatter ENGINES = DateTimeFormatter.ofPattern("d-MMM-uuuu", Locale.ENGLISH);

    private DayTold() {}

    /** What is said of a text that is no day. */
    public static Sentence none(String told) {
        var strange = Signs.strangeDigit(told);
        if (strange.isEmpty() && meant(told) == null) {
            strange =
                    told.codePoints().filter(sign -> Signs.meant(sign) != null).findFirst();
        }
        return strange.isPresent() ? Signs.said(strange.getAsInt()) : instead(Sentence.of("no-day", told), told);
    }

    /** The same sentence with the day that was meant as its remedy, where that can be read out of the text. */
    public static Sentence instead(Sentence said, String told) {
        return instead(said, told, "");
    }

    /** The same for a day that stands between signs, such as the quotes of rules. */
    public static Sentence instead(Sentence said, String told, String quote) {
        var meant = meant(told);
        if (meant != null) {
            return said.instead("word-of", quote + meant + quote);
        }
        var month = month(told);
        return month == null ? said : said.instead("month-has", month, month.lengthOfMonth());
    }

    private static @Nullable LocalDate meant(String told) {
        try {
            var read = NUMBERS.matcher(told.strip());
            if (read.matches() && (!read.group("sign").isEmpty() || told.strip().length() == PACKED)) {
                return LocalDate.of(number(read.group("year")), number(read.group("month")), number(read.group("day")));
            }
            var last = YEAR_LAST.matcher(told.strip());
            if (last.matches()) {
                int one = number(last.group("one"));
                int other = number(last.group("other"));
                return one <= MONTHS && other <= MONTHS && one != other
                        ? null
                        : LocalDate.of(number(last.group("year")), Math.min(one, other), Math.max(one, other));
            }
            return LocalDate.parse(told.strip(), ENGINES);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The month of a day that it does not have. */
    private static @Nullable YearMonth month(String told) {
        var read = NUMBERS.matcher(told.strip());
        return read.matches() && number(read.group("month")) >= 1 && number(read.group("month")) <= MONTHS
                ? YearMonth.of(number(read.group("year")), number(read.group("month")))
                : null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
