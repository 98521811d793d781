package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonToken;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import org.collectionadvisor.situation.Limits.Digits;
import org.collectionadvisor.situation.Limits.Length;
import org.collectionadvisor.situation.Limits.Whole;

/** Chooses the reader for a record component by its type and limits. */
final class Values {

    private static final String DAY = "a date such as `2026-11-22`";
    private static final String DATE = DAY + ", a month such as `2026-11` or a year such as `2026`";
    private static final String MOMENT = DATE + ", or a time with its offset such as `2026-11-22T22:40:00+08:00`";

    private Values() {}

    static ValueReader reader(RecordComponent component) {
        return reader(component.getGenericType(), component);
    }

    private static ValueReader reader(Type type, RecordComponent limits) {
        if (type instanceof ParameterizedType range && range.getRawType() == Range.class) {
            return range(range.getActualTypeArguments()[0], limits);
        }
        if (type instanceof ParameterizedType list) {
            var entry = reader(list.getActualTypeArguments()[0], limits);
            return new ListReader(entry, Objects.requireNonNull(limits.getAnnotation(Length.class), limits::toString));
        }
        if (type == String.class) {
            return text(limits);
        }
        if (type == Boolean.class) {
            return Values::yesOrNo;
        }
        if (type == LocalDate.class) {
            return Values::day;
        }
        if (type == Moment.class) {
            return Values::moment;
        }
        var other = (Class<?>) type;
        return other.isEnum() ? new CodeReader(other) : new RecordReader(other);
    }

    /** The reader of a member that a rulebook declares. */
    static ValueReader reader(DeclaredMember member) {
        return switch (member.type()) {
            case CODE -> new CodeReader(member.codes());
            case FLAG -> Values::yesOrNo;
            case DATE -> new RangeReader(Values::date, Values::day);
            case NUMBER -> RangeReader.of(Numbers.of(member));
        };
    }

    private static ValueReader range(Type of, RecordComponent limits) {
        if (of == LocalDate.class) {
            return new RangeReader(Values::date, Values::day);
        }
        if (of == Integer.class) {
            return RangeReader.of(
                    Numbers.whole(Objects.requireNonNull(limits.getAnnotation(Whole.class), limits::toString)));
        }
        return RangeReader.of(limits.isAnnotationPresent(Limits.Rate.class) ? Numbers::rate : Numbers::amount);
    }

    private static ValueReader text(RecordComponent limits) {
        var digits = limits.getAnnotation(Digits.class);
        if (digits != null) {
            return matching("[0-9]{" + digits.value() + "}", "exactly " + digits.value() + " digits");
        }
        var length = limits.getAnnotation(Length.class);
        if (length != null) {
            var range = "{" + length.min() + "," + length.max() + "}";
            return matching("(?s)." + range, "from " + length.min() + " to " + length.max() + " characters long");
        }
        return Reading::string;
    }

    private static ValueReader matching(String pattern, String allowed) {
        var whole = Pattern.compile(pattern);
        return in -> {
            var told = in.string();
            if (!whole.matcher(told).matches()) {
                throw in.outOfRange(allowed);
            }
            return told;
        };
    }

    private static Object yesOrNo(Reading in) {
        if (!in.is(JsonToken.VALUE_TRUE)) {
            in.expect(JsonToken.VALUE_FALSE, "`true` or `false`");
        }
        return in.is(JsonToken.VALUE_TRUE);
    }

    private static Object day(Reading in) {
        try {
            var day = Moment.date(in.string());
            refuseOutOfRange(in, Range.of(day));
            return day;
        } catch (DateTimeException e) {
            throw in.wrongType(DAY);
        }
    }

    private static Object date(Reading in) {
        try {
            var days = Periods.parse(in.string());
            refuseOutOfRange(in, days);
            return days;
        } catch (DateTimeException e) {
            throw in.wrongType(DATE);
        }
    }

    private static Object moment(Reading in) {
        try {
            var moment = Moment.parse(in.string());
            refuseOutOfRange(in, moment.date());
            return moment;
        } catch (DateTimeException e) {
            throw in.wrongType(MOMENT);
        }
    }

    private static void refuseOutOfRange(Reading in, Range<LocalDate> days) {
        var first = Objects.requireNonNull(days.atLeast());
        var last = Objects.requireNonNull(days.atMost());
        if (first.isBefore(Limits.FIRST_DAY) || last.isAfter(Limits.LAST_DAY)) {
            throw in.outOfRange("from " + Limits.FIRST_DAY + " to " + Limits.LAST_DAY);
        }
    }
}
