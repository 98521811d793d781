package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.files.Sentence;

/** Finds days that do not meet: figures with a hole, figures later than the rules that compare with them, and sources that ended. */
final class Days {
    private final Draft draft;
    private final LocalDate today;
    private final Set<String> told = new HashSet<>();

    Days(Draft draft, LocalDate today) {
        this.draft = draft;
        this.today = today;
    }

    void check() {
        draft.rules().forEach(this::rule);
        draft.figures().values().forEach(this::figure);
    }

    private void figure(FigureHistory figure) {
        var place = draft.writtenAt().get("figure: " + figure.name());
        if (place == null || figure.values().isEmpty()) {
            return;
        }
        var values = place.member("values").members();
        figure.values().forEach((day, value) -> {
            var later = figure.values().higherKey(day);
            var written = values.get(day.toString());
            if (value.isEmpty() && later != null && written != null) {
                written.problem("figure-hole", figure.name(), day, later);
            }
        });
        var source = draft.sources().get(figure.source());
        var last = figure.values().lastEntry().getValue();
        if (source != null
                && source.until() != null
                && source.until().isBefore(today)
                && (source.from() == null || !source.until().isBefore(source.from()))
                && last.isPresent()
                && !told.contains(source.id())) {
            place.member("source")
                    .problem("figure-source-ended", figure.name(), source.id(), Objects.requireNonNull(source.until()));
        }
    }

    private void rule(Rule rule) {
        var sources = rule.sources().stream()
                .map(draft.sources()::get)
                .filter(Objects::nonNull)
                .toList();
        if (sources.isEmpty()) {
            return;
        }
        var known = !draft.about().earliestDay().equals(LocalDate.MIN);
        if (known && rule.until() != null && !rule.until().isAfter(draft.about().earliestDay())) {
            var text = draft.textOf(rule);
            var place = Objects.requireNonNull(text.days().get("date-expires")).place();
            var said = Sentence.of(
                    "rule-over", rule.id(), rule.until(), draft.about().earliestDay());
            draft.problems().add(text.file(), place, said);
        }
        var from = known ? begins(rule, sources) : LocalDate.MIN;
        rule.figures()
                .map(figure -> draft.figures().get(figure.name()))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(figure -> late(figure, rule, from));
        sources.stream().filter(source -> isLost(rule, source, sources)).forEach(source -> {
            var place = draft.writtenAt().get("source: " + source.id());
            if (place != null && told.add(source.id())) {
                place.member("until")
                        .problem("source-ended", source.id(), Objects.requireNonNull(source.until()), rule.id());
            }
        });
    }

    /** Whether a source has ended and the rule goes on citing it, with nothing in its place. */
    private boolean isLost(Rule rule, Source source, List<Source> all) {
        var until = source.until();
        if (until == null
                || !until.isBefore(today)
                || (source.from() != null && until.isBefore(source.from()))
                || (rule.until() != null && !rule.until().isAfter(until.plusDays(1)))) {
            return false;
        }
        return until.isBefore(draft.about().earliestDay())
                || all.stream()
                        .noneMatch(one -> one.from() != null && one.from().isAfter(until));
    }

    private void late(FigureHistory figure, Rule rule, LocalDate from) {
        var place = draft.writtenAt().get("figure: " + figure.name());
        if (!from.equals(LocalDate.MIN)
                && !figure.values().isEmpty()
                && figure.values().firstKey().isAfter(from)
                && !FigureHistory.isFar(figure.values().firstKey())
                && place != null
                && told.add(figure.name())) {
            place.member("values")
                    .problem("figure-late", figure.name(), figure.values().firstKey(), rule.id(), from);
        }
    }

    /** The first day on which all that the rule cites is in force. */
    private LocalDate begins(Rule rule, List<Source> sources) {
        var bySource = sources.stream()
                .map(source -> source.from() == null ? LocalDate.MIN : source.from())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return Stream.of(draft.about().earliestDay(), bySource, rule.from() == null ? LocalDate.MIN : rule.from())
                .max(LocalDate::compareTo)
                .orElseThrow();
    }
}
