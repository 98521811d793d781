package org.collectionadvisor.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.logic.Logic;
import org.jspecify.annotations.Nullable;

/** The logic of conditions on every day from which some figure of theirs is another, and whatever figures may become. */
final class LogicByDay {
    private final Draft draft;
    private final Map<LocalDate, Logic> byDay = new HashMap<>();
    private final Logic exact = Logic.whereTold();
    private final Logic lasting = Logic.whateverFigures();

    LogicByDay(Draft draft) {
        this.draft = draft;
    }

    /** What is so whatever the figures may become. */
    Logic lasting() {
        return lasting;
    }

    /** What is so of exact values, whatever the figures may become. */
    Logic exact() {
        return exact;
    }

    /** The days on which all of these rules speak; none where a figure of theirs is never in force with the others. */
    List<Logic> of(Rule... rules) {
        var first = Stream.concat(
                        Stream.of(draft.about().earliestDay()),
                        Stream.of(rules).map(Rule::from).filter(Objects::nonNull))
                .max(LocalDate::compareTo)
                .orElseThrow();
        var figures = Stream.of(rules)
                .flatMap(Rule::figures)
                .map(figure -> draft.figures().get(figure.name()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var days = new TreeSet<LocalDate>(List.of(first));
        figures.forEach(
                figure -> days.addAll(figure.values().tailMap(first, false).keySet()));
        return days.stream()
                .filter(day -> Stream.of(rules).allMatch(rule -> rule.until() == null || day.isBefore(rule.until())))
                .filter(day -> figures.stream().allMatch(figure -> figure.on(day) != null))
                .map(day -> byDay.computeIfAbsent(day, any -> Logic.by(figure -> value(figure, day))))
                .toList();
    }

    private @Nullable BigDecimal value(Operand.FigureRef figure, LocalDate day) {
        var history = draft.figures().get(figure.name());
        var value = history == null ? null : history.on(day);
        return value == null ? null : value.value();
    }
}
