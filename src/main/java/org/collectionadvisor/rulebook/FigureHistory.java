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
import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.json.Nearest;
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
            if (from != null) {
                values.put(
                        from,
                        value.isMissing()
                                ? Optional.empty()
                                : Optional.ofNullable(unit == Unit.DATE ? epochDay(value) : value.number()));
            }
        });
        if (WHOLE.contains(unit)
                && values.values().stream().flatMap(Optional::stream).anyMatch(FigureHistory::isBroken)) {
            yaml.problem("`" + name + "` counts " + unit.word() + " and must be whole", "");
        }
        if (values.isEmpty()) {
            yaml.problem("`" + name + "` has no values", "write `values:` with the first day of each value");
        }
        return new FigureHistory(name, unit, yaml.member("source").text(), values);
    }

    private static @Nullable BigDecimal epochDay(Yaml value) {
        var day = value.day();
        return day == null ? null : BigDecimal.valueOf(day.toEpochDay());
    }

    private static Unit unit(Yaml yaml) {
        var word = yaml.text();
        var units = Arrays.stream(Unit.values()).map(Unit::word).toList();
        if (!units.contains(word)) {
            yaml.problem("`" + word + "` is no unit", Nearest.hint(word, units));
            return Unit.NONE;
        }
        return Unit.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
