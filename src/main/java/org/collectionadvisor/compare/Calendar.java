package org.collectionadvisor.compare;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.rulebook.FigureHistory;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.Source;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** What changes on each coming day by the rulebook as it stands, and which situations are then decided otherwise. */
public final class Calendar {
    private final Advisor advisor;
    private final Rulebook rulebook;
    private final Map<String, Situation> situations;

    /**
     * A day on which something changes.
     *
     * @param figures each with its value before and from this day on
     * @param begin sources in force from this day on
     * @param end sources no longer in force from this day on
     * @param speaking rules that begin to speak
     * @param silent rules that fall silent
     * @param moves by the name of a situation, what is decided otherwise although nothing but the law is
     */
    public record Day(
            LocalDate day,
            List<String> figures,
            List<String> begin,
            List<String> end,
            List<String> speaking,
            List<String> silent,
            Map<String, List<String>> moves) {}

    /** @param situations by their names */
    public Calendar(Advisor advisor, Map<String, Situation> situations) {
        this.advisor = advisor;
        rulebook = advisor.rulebook();
        this.situations = situations;
    }

    /** The days after one, up to another, on which something changes. */
    public List<Day> days(LocalDate after, LocalDate until) {
        return rulebook.changesAfter(after).stream()
                .filter(day -> !day.isAfter(until))
                .map(this::day)
                .toList();
    }

    private Day day(LocalDate day) {
        var eve = day.minusDays(1);
        var before = rulebook.on(eve).speaking();
        var now = rulebook.on(day).speaking();
        return new Day(
                day,
                rulebook.figures().stream()
                        .filter(figure -> !Objects.equals(figure.on(eve), figure.on(day)))
                        .map(figure -> changed(figure, eve, day))
                        .toList(),
                sources(source -> source.inForce(day) && !source.inForce(eve)),
                sources(source -> !source.inForce(day) && source.inForce(eve)),
                rules(rule -> now.get(rule) && !before.get(rule)),
                rules(rule -> !now.get(rule) && before.get(rule)),
                moves(eve, day));
    }

    private static String changed(FigureHistory figure, LocalDate eve, LocalDate day) {
        return figure.name() + ": " + value(figure, eve) + " → " + value(figure, day) + " "
                + figure.unit().word() + " (" + figure.source() + ")";
    }

    private static String value(FigureHistory figure, LocalDate day) {
        var value = figure.on(day);
        return value == null ? "none" : value.value().toPlainString();
    }

    private List<String> sources(Predicate<Source> which) {
        return rulebook.sources().values().stream()
                .filter(which)
                .map(Source::id)
                .sorted()
                .toList();
    }

    private List<String> rules(Predicate<Integer> which) {
        return IntStream.range(0, rulebook.rules().size())
                .boxed()
                .filter(which)
                .map(rulebook.rules()::get)
                .map(Rule::id)
                .sorted()
                .toList();
    }

    private Map<String, List<String>> moves(LocalDate eve, LocalDate day) {
        var moves = new LinkedHashMap<String, List<String>>();
        situations.forEach((name, situation) -> {
            var moved = Moves.between(
                            situation,
                            decisions(situation, eve),
                            decisions(situation, day),
                            Set.of(),
                            Set.of(),
                            Set.of())
                    .moves()
                    .stream()
                    .map(Moves.Move::kind)
                    // What is asked is no part of what scenarios expect.
                    .filter(kind -> !kind.startsWith(Decisions.Kind.QUESTIONS.inWords()))
                    .distinct()
                    .toList();
            if (!moved.isEmpty()) {
                moves.put(name, moved);
            }
        });
        return moves;
    }

    private Decisions decisions(Situation situation, LocalDate lawOf) {
        var conclusions = advisor.conclude(situation, lawOf);
        return Decisions.of(conclusions, advisor.word(conclusions, Form.CODES));
    }

    /** The days for people; what is checked no longer is said in its place. */
    public static String text(List<Day> days, @Nullable LocalDate checkedUntil) {
        var text = new StringBuilder();
        var unsaid = Optional.ofNullable(checkedUntil);
        for (var day : days) {
            if (unsaid.isPresent() && day.day().isAfter(unsaid.get())) {
                text.append(until(unsaid.get()));
                unsaid = Optional.empty();
            }
            text.append(day.day()).append('\n');
            lines(text, "figure", day.figures());
            lines(text, "source begins", day.begin());
            lines(text, "source ended", day.end());
            lines(text, "rule begins to speak", day.speaking());
            lines(text, "rule falls silent", day.silent());
            day.moves()
                    .forEach((name, moves) -> lines(
                            text, "scenario changes", List.of(name + "\n      " + String.join("\n      ", moves))));
        }
        return text.append(unsaid.map(Calendar::until).orElse("")).toString();
    }

    private static String until(LocalDate checkedUntil) {
        return checkedUntil + " is the last day for which law and practice were checked\n";
    }

    private static void lines(StringBuilder text, String what, List<String> lines) {
        text.append(lines.stream().map(line -> "  " + what + " " + line + "\n").collect(Collectors.joining()));
    }
}
