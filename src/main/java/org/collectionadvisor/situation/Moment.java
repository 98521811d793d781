package org.collectionadvisor.situation;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, in China time, together with the text that told it: on a day, or any day of a month or year. The
 * time of day is null if it is unknown.
 */
public record Moment(
        @JsonValue String told,
        Range<LocalDate> date,
        @Nullable LocalTime time) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DATE_LENGTH = "yyyy-mm-dd".length();

    /** A day whose time is unknown. */
    public static Moment of(LocalDate date) {
        return new Moment(date.toString(), Range.of(date), null);
    }

    /** A day and its time. */
    public static Moment of(OffsetDateTime time) {
        var inChina = time.atZoneSameInstant(CHINA);
        return new Moment(ISO_OFFSET_DATE_TIME.format(time), Range.of(inChina.toLocalDate()), inChina.toLocalTime());
    }

    /** Reads an ISO date, month or year, or an ISO time with its offset; throws {@link DateTimeException} for anything else. */
    static Moment parse(String told) {
        if (told.length() <= DATE_LENGTH) {
            return new Moment(told, Periods.parse(told), null);
        }
        var inChina = OffsetDateTime.parse(told).atZoneSameInstant(CHINA);
        return new Moment(told, Range.of(inChina.toLocalDate()), inChina.toLocalTime());
    }

    /** Reads a date of ten characters; rejects years with a sign or with more than four digits. */
    static LocalDate date(String told) {
        if (told.length() != DATE_LENGTH || told.charAt(4) != '-' || told.charAt(7) != '-') {
            throw new DateTimeException("not a date");
        }
        return LocalDate.of(number(told, 0, 4), number(told, 5, 7), number(told, 8, 10));
    }

    /** Reads some digits of a text. */
    static int number(String told, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = told.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a date");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
