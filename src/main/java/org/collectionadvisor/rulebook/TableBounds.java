package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.files.Sentence;

/** Finds rows of one table that bound a number so that a gap is left, or that reach into each other and say different things. */
final class TableBounds {
    private final Draft draft;
    private final LogicByDay days;
    private final List<Rule> rules;

    /**
     * A row, as far as it is about one word.
     *
     * @param lower what bounds the word from below; empty for nothing
     * @param upper what bounds it from above
     */
    private record Row(Rule rule, List<Condition> lower, List<Condition> upper) {
        Condition within() {
            return new Condition.All(
                    Stream.concat(lower.stream(), upper.stream()).toList());
        }
    }

    /** @param rules those that can hold */
    TableBounds(Draft draft, LogicByDay days, List<Rule> rules) {
        this.draft = draft;
        this.days = days;
        this.rules = rules;
    }

    void check() {
        var alike = new HashMap<List<Object>, List<Row>>();
        rules.stream()
                .filter(rule -> rule.file().contains(".drl."))
                .forEach(rule -> bounded(rule).forEach(word -> {
                    var row = row(rule, word);
                    alike.computeIfAbsent(
                                    List.of(rule.file(), rule.fact(), word, others(rule, row)),
                                    any -> new ArrayList<>())
                            .add(row);
                }));
        alike.forEach((key, rows) -> rows(rows, (Read) key.get(2)));
    }

    private static Set<Read> bounded(Rule rule) {
        var bounded = new HashSet<Read>();
        rule.when().parts().forEach(part -> {
            if (part instanceof Condition.Compare compare && (isLower(compare) || isUpper(compare))) {
                bounded.add(compare.left());
            }
        });
        return bounded;
    }

    private static boolean isLower(Condition.Compare compare) {
        return compare.op() == Op.MORE || compare.op() == Op.AT_LEAST;
    }

    private static boolean isUpper(Condition.Compare compare) {
        return compare.op() == Op.LESS || compare.op() == Op.AT_MOST;
    }

    private static Row row(Rule rule, Read word) {
        var lower = new ArrayList<Condition>();
        var upper = new ArrayList<Condition>();
        for (var part : rule.when().parts()) {
            if (part instanceof Condition.Compare compare && compare.left().equals(word)) {
                if (isLower(compare)) {
                    lower.add(compare);
                } else if (isUpper(compare)) {
                    upper.add(compare);
                }
            }
        }
        return new Row(rule, lower, upper);
    }

    private static Set<Condition> others(Rule rule, Row row) {
        var others = new HashSet<>(rule.when().parts());
        others.removeAll(row.lower());
        others.removeAll(row.upper());
        return others;
    }

    private void rows(List<Row> rows, Read word) {
        var any = new Condition.Any(rows.stream().map(Row::within).toList());
        for (var first : rows) {
            for (var second : rows) {
                if (!first.equals(second)) {
                    gap(first, second, any, word);
                    overlap(first, second, word);
                }
            }
        }
    }

    /** What lies above one row and below another, if that one begins above it, is a gap where no row has it. */
    private void gap(Row below, Row above, Condition any, Read word) {
        if (below.upper().isEmpty() || above.lower().isEmpty()) {
            return;
        }
        var both = Stream.concat(below.upper().stream(), above.lower().stream()).toList();
        var between = Stream.concat(
                        Stream.of(new Condition.Unless(any, true)),
                        both.stream().map(Condition::negated))
                .toList();
        var logic = days.of(below.rule(), above.rule());
        if (!logic.isEmpty()
                && logic.stream().allMatch(day -> day.neverTogether(both) && !day.neverTogether(between))) {
            draft.problem(
                    above.rule(),
                    Sentence.of(
                            "rows-gap",
                            below.rule().id(),
                            above.rule().id(),
                            word.word().name()));
        }
    }

    /** Two rows cross where one alone has what lies below, the other alone what lies above, and both what lies between. */
    private void overlap(Row below, Row above, Read word) {
        if (below.upper().isEmpty()
                || above.lower().isEmpty()
                || below.rule().conclusion().equals(above.rule().conclusion())) {
            return;
        }
        var logic = days.of(below.rule(), above.rule());
        boolean cross = !logic.isEmpty()
                && logic.stream()
                        .noneMatch(day -> day.neverTogether(List.of(below.within(), above.within()))
                                || day.neverTogether(List.of(below.within(), outside(above.lower())))
                                || day.neverTogether(List.of(above.within(), outside(below.upper()))));
        if (cross) {
            draft.problem(
                    above.rule(),
                    Sentence.of(
                            "rows-overlap",
                            below.rule().id(),
                            above.rule().id(),
                            word.word().name()));
        }
    }

    private static Condition outside(List<Condition> bounds) {
        return new Condition.All(bounds).negated();
    }
}
