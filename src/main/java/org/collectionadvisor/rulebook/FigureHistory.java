package org.collectionadvisor.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.situation.Limits;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A number of law or practice with its history.
 *
 * @param source what it rests on, by id
 * @param values the number by the first day on which it holds; empty from a day on which it ended
 */
public record FigureHistory(
        String name, Unit unit, String source, NavigableMap<LocalDate, Optional<BigDecimal>> values) {

    private static final Set<Unit> WHOLE =
            EnumSet.of(Unit.DAYS, Unit.MONTHS, Unit.YEARS, Unit.HOUR, Unit.TIMES, Unit.PERSONS);

    private static final BigDecimal LAST_HOUR = BigDecimal.valueOf(24);
    private static final BigDecimal LONGEST_YEARS = BigDecimal.valueOf(100);
    private static final BigDecimal LONGEST_MONTHS = BigDecimal.valueOf(1_200);
    private static final BigDecimal LONGEST_DAYS = BigDecimal.valueOf(36_525);

    /** Nobody counts so many contacts, or so many persons. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /** Law is announced years ahead, not decades. */
    private static final LocalDate LAST_DAY = LocalDate.of(2060, 12, 31);

    private static boolean isBroken(BigDecimal value) {
        return value.stripTrailingZeros().scale() > 0;
    }

    /** The figure as it stands on a day, null where none is in force. */
    public @Nullable Figure on(LocalDate day) {
        var entry = values.floorEntry(day);
        return entry == null || entry.getValue().isEmpty()
                ? null
                : new Figure(name, unit, entry.getValue().get());
    }

    /** Its values by their first days, on one line. */
    public String shown() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + ": " + shown(value.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String shown(Optional<BigDecimal> value) {
        return value.map(number -> unit == Unit.DATE
                        ? LocalDate.ofEpochDay(number.longValue()).toString()
                        : number.toPlainString())
                .orElse("ended");
    }

    static FigureHistory read(String name, Yaml yaml) {
        yaml.allow("unit", "source", "values", "note");
        var values = new TreeMap<LocalDate, Optional<BigDecimal>>();
        var unit = unit(yaml.member("unit"));
        yaml.member("values").members().forEach((day, value) -> {
            var from = value.day(day);
            if (from != null && isFar(from)) {
                value.problem("day-far", from);
            }
            if (from != null) {
                values.put(
                        from,
                        value.isMissing()
                                ? Optional.empty()
                                : Optional.ofNullable(unit == Unit.DATE ? epochDay(value) : number(unit, value)));
            }
        });
        var told = yaml.member("values");
        if (told.isMissing() || (told.isMembers() && told.members().isEmpty())) {
            (yaml.members().containsKey("values") ? told : yaml).problem("no-values", name);
        }
        return new FigureHistory(name, unit, yaml.member("source").text(), values);
    }

    /** A number that its unit can count. */
    private static @Nullable BigDecimal number(Unit unit, Yaml value) {
        var number = value.number();
        if (number == null) {
            return null;
        }
        if (WHOLE.contains(unit) && isBroken(number)) {
            value.problem("figure-broken", unit.word());
        } else if (number.signum() < 0) {
            value.problem("figure-negative", number.toPlainString());
        } else if (unit == Unit.HOUR && number.compareTo(LAST_HOUR) > 0) {
            value.problem("figure-hour", number.toPlainString());
        } else if ((unit == Unit.SHARE || unit == Unit.RATE) && number.compareTo(BigDecimal.ONE) > 0) {
            value.problem(
                    "figure-percent",
                    number.toPlainString(),
                    number.movePointLeft(2).toPlainString());
        } else if (isLarge(unit, number)) {
            value.problem("figure-large", number.toPlainString(), unit.word());
        } else if (unit == Unit.YEARS && number.compareTo(LONGEST_YEARS) > 0) {
            value.problem("figure-years", number.toPlainString());
        }
        return number;
    }

    private static boolean isLarge(Unit unit, BigDecimal number) {
        return switch (unit) {
            case YUAN -> number.compareTo(Limits.Amount.BELOW) >= 0;
            case DAYS -> number.compareTo(LONGEST_DAYS) > 0;
            case MONTHS -> number.compareTo(LONGEST_MONTHS) > 0;
            case TIMES, PERSONS -> number.compareTo(MOST) > 0;
            default -> false;
        };
    }

    static boolean isFar(LocalDate day) {
        return day.isBefore(Limits.FIRST_DAY) || day.isAfter(LAST_DAY);
    }

    /** A day of law; one that is too far away to be meant becomes a problem. */
    static @Nullable LocalDate near(Yaml value) {
        var day = value.day();
        if (day != null && isFar(day)) {
            value.problem("day-far", day);
        }
        return day;
    }

    private static @Nullable BigDecimal epochDay(Yaml value) {
        var day = near(value);
        return day == null ? null : BigDecimal.valueOf(day.toEpochDay());
    }

    static Unit unit(Yaml yaml) {
        var word = yaml.text();
        var units = Arrays.stream(Unit.values()).map(Unit::word).toList();
        if (!units.contains(word)) {
            if (!word.isEmpty()) {
                yaml.problem(Sentence.of("unit", word).near(word, units));
            }
            return Unit.NONE;
        }
        return Unit.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
