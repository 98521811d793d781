package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.collectionadvisor.facts.Figures;
import org.jspecify.annotations.Nullable;

/** What of a rulebook is in force on which days; each stretch of days is worked out once it is asked for. */
final class Periods {
    private final List<Rule> rules;
    private final List<FigureHistory> figures;
    private final Map<String, Source> sources;
    private final NavigableSet<LocalDate> changes;
    private final Map<LocalDate, Rulebook.Period> periods = new ConcurrentHashMap<>();

    Periods(List<Rule> rules, List<FigureHistory> figures, Map<String, Source> sources) {
        this.rules = rules;
        this.figures = figures;
        this.sources = sources;
        changes = changes();
    }

    Rulebook.Period on(LocalDate day) {
        return periods.computeIfAbsent(Objects.requireNonNull(changes.floor(day)), this::periodFrom);
    }

    List<LocalDate> changesAfter(LocalDate day) {
        return List.copyOf(changes.tailSet(day, false));
    }

    /** The days on which a rule, a figure or a source begins to hold, or no longer does. */
    private NavigableSet<LocalDate> changes() {
        var changes = new TreeSet<>(List.of(LocalDate.MIN));
        for (var rule : rules) {
            add(rule.from(), changes);
            add(rule.until(), changes);
        }
        figures.forEach(figure -> changes.addAll(figure.values().keySet()));
        for (var source : sources.values()) {
            add(source.from(), changes);
            add(source.until() == null ? null : source.until().plusDays(1), changes);
        }
        return changes;
    }

    private static void add(@Nullable LocalDate day, Set<LocalDate> days) {
        if (day != null) {
            days.add(day);
        }
    }

    private Rulebook.Period periodFrom(LocalDate day) {
        var inForce = new Figures(figures.stream().map(figure -> figure.on(day)).toList());
        var speaking = new BitSet(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            speaking.set(i, speaks(rules.get(i), day, inForce));
        }
        return new Rulebook.Period(day, inForce, speaking);
    }

    /** A rule speaks on a day of its own, if one of its sources and all of its figures are in force. */
    private boolean speaks(Rule rule, LocalDate day, Figures inForce) {
        return (rule.from() == null || !day.isBefore(rule.from()))
                && (rule.until() == null || day.isBefore(rule.until()))
                && !Source.inForce(rule, sources, day).isEmpty()
                && rule.figures().allMatch(figure -> inForce.at(figure.index()) != null);
    }
}
