package org.collectionadvisor.situation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A number or a day as somebody knows it: exactly, or as a range in which every value is possible. A missing end is open.
 *
 * @param atLeast the least possible value, null where there is none
 * @param atMost the greatest possible value, the same as {@code atLeast} where the value is known exactly
 */
@JsonDeserialize(using = RangeDeserializer.class)
public record Range<T extends Comparable<? super T>>(
        @Nullable T atLeast, @Nullable T atMost) {

    /** @throws IllegalArgumentException if both ends are missing, or they stand the wrong way round */
    public Range {
        if (atLeast == null ? atMost == null : atMost != null && atMost != atLeast && atLeast.compareTo(atMost) > 0) {
            throw new IllegalArgumentException("a range needs an end, and no end below its start");
        }
        if (atLeast != null && atMost != null && atLeast.compareTo(atMost) == 0) {
            atMost = atLeast;
        }
    }

    /** A value that is known exactly. */
    public static <T extends Comparable<? super T>> Range<T> of(T value) {
        return new Range<>(value, value);
    }

    /** Any value from one to another, both possible. */
    public static <T extends Comparable<? super T>> Range<T> between(T atLeast, T atMost) {
        return new Range<>(atLeast, atMost);
    }

    /** Any value from one on. */
    public static <T extends Comparable<? super T>> Range<T> atLeast(T value) {
        return new Range<>(value, null);
    }

    /** Any value up to one. */
    public static <T extends Comparable<? super T>> Range<T> atMost(T value) {
        return new Range<>(null, value);
    }

    /** Any day of a month. */
    public static Range<LocalDate> of(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

    /** Whether a member's value in JSON is a range, and not a record of members. */
    public static boolean isWrittenAs(JsonNode value) {
        return value.isObject() && (value.has("atLeast") || value.has("atMost"));
    }

    /** Whether only one value is possible. */
    @SuppressWarnings("ReferenceEquality") // the constructor sees to it, and every condition asks
    public boolean isExact() {
        return atLeast == atMost;
    }

    /** The only possible value, null where several are. */
    public @Nullable T exact() {
        return isExact() ? atLeast : null;
    }

    /**
     * What follows from the value.
     *
     * @param rising gives no less for more
     */
    public <R extends Comparable<? super R>> Range<R> map(Function<? super T, ? extends R> rising) {
        R least = apply(rising, atLeast);
        return new Range<>(least, isExact() ? least : apply(rising, atMost));
    }

    /**
     * What follows from the value.
     *
     * @param falling gives no more for more
     */
    public <R extends Comparable<? super R>> Range<R> mapDown(Function<? super T, ? extends R> falling) {
        R least = apply(falling, atMost);
        return new Range<>(least, isExact() ? least : apply(falling, atLeast));
    }

    /**
     * What follows from this value and another; null where that leaves both ends open.
     *
     * @param rising gives no less for more of either
     */
    public <U extends Comparable<? super U>, R extends Comparable<? super R>> @Nullable Range<R> with(
            Range<U> other, BiFunction<? super T, ? super U, ? extends R> rising) {
        R least = atLeast == null || other.atLeast == null ? null : rising.apply(atLeast, other.atLeast);
        boolean exact = isExact() && other.isExact();
        R most = exact ? least : atMost == null || other.atMost == null ? null : rising.apply(atMost, other.atMost);
        return least == null && most == null ? null : new Range<>(least, most);
    }

    private static <T, R> @Nullable R apply(Function<? super T, ? extends R> function, @Nullable T end) {
        return end == null ? null : function.apply(end);
    }

    @Override
    public String toString() {
        return isExact() ? String.valueOf(atLeast) : atLeast + " to " + atMost;
    }

    /** How it is told in JSON: a value, a month or year of days, or both ends. */
    @JsonValue
    Object told() {
        if (atLeast != null && isExact()) {
            return atLeast;
        }
        if (atLeast instanceof LocalDate first && atMost instanceof LocalDate last) {
            var period = Periods.told(first, last);
            if (period != null) {
                return period;
            }
        }
        return new Ends(atLeast, atMost);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Ends(@Nullable Object atLeast, @Nullable Object atMost) {}
}
