package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.files.Sentence;

/** Finds conditions that cannot hold together, hold always, or add nothing to another of their rule. */
final class Contradictions {
    /** So many rows that the head of their table keeps from holding show that the head is wrong. */
    private static final int SEVERAL = 3;

    private final Map<String, List<Row>> ofHeads = new LinkedHashMap<>();
    private final Draft draft;
    private final LogicByDay days;

    /** A row of which one cell and the head of its table cannot hold together, by their indexes. */
    private record Row(Looked rule, int head, int cell, Sentence said) {}

    Contradictions(Draft draft, LogicByDay days) {
        this.draft = draft;
        this.days = days;
    }

    /** The rules that can hold. */
    List<Rule> check() {
        var holding = new ArrayList<Rule>();
        for (var rule : draft.rules()) {
            var looked = new Looked(rule, draft.textOf(rule), days.of(rule));
            boolean never = !looked.days().isEmpty() && looked.neverTogether(looked.parts());
            if (never) {
                never(looked);
            } else {
                holding.add(rule);
            }
            if (!never && !looked.parts().isEmpty() && !looked.days().isEmpty()) {
                always(looked);
                repeated(looked);
                listed(looked);
                if (rule.fact().equals("Step")) {
                    Withholdings.check(draft, looked);
                }
            }
        }
        tellOfHeads();
        return holding;
    }

    /** What exactly cannot be: one condition, or the second of two, or all of them together. */
    private void never(Looked rule) {
        var parts = rule.parts();
        for (int i = 0; i < parts.size(); i++) {
            if (rule.neverTogether(List.of(parts.get(i)))) {
                problem(rule, i, Sentence.of("never-holds", rule.shown(i)));
                return;
            }
        }
        for (int i = 1; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (rule.neverTogether(List.of(parts.get(j), parts.get(i)))) {
                    together(rule, j, i);
                    return;
                }
            }
        }
        draft.problem(rule.rule(), Sentence.of("rule-never-holds", rule.rule().id()));
    }

    /** What the head of a table says, and no cell, is told there once if it meets the cells of several rows. */
    private void together(Looked rule, int first, int second) {
        var said = Sentence.of("never-together", rule.shown(first), rule.shown(second));
        int head = rule.isOfHead(first) ? first : second;
        if (rule.isOfHead(first) == rule.isOfHead(second)) {
            problem(rule, second, said);
            return;
        }
        var place = rule.text().file() + " " + rule.place(head);
        ofHeads.computeIfAbsent(place, any -> new ArrayList<>()).add(new Row(rule, head, first + second - head, said));
    }

    private void tellOfHeads() {
        for (var rows : ofHeads.values()) {
            boolean several = rows.size() >= SEVERAL;
            rows.stream()
                    .limit(several ? 1 : rows.size())
                    .forEach(row -> problem(row.rule(), several ? row.head() : row.cell(), row.said()));
        }
    }

    /** That a level is at least the lowest is a way to wait for it, and is not told. */
    private void always(Looked rule) {
        for (int i = 0; i < rule.parts().size(); i++) {
            var part = rule.parts().get(i);
            if (rule.days().stream().allMatch(day -> day.isAlways(part))) {
                problem(rule, i, Sentence.of("always-holds", rule.shown(i)));
            } else if (part instanceof Condition.Compare compare
                    && compare.left().word().kind() != Word.Kind.LEVEL
                    && rule.holdsWherever(part, new Condition.Known(compare.left(), true))) {
                var word = compare.left().word().name();
                problem(rule, i, Sentence.of("always-where-known", rule.shown(i), word));
            } else if (!(part instanceof Condition.Compare)) {
                whereKnown(rule, i);
            }
        }
    }

    /** Several conditions on one word that leave out none of its values; within an {@code unless} they leave it only to be unknown. */
    private void whereKnown(Looked rule, int index) {
        var part = rule.parts().get(index);
        boolean unless = part instanceof Condition.Unless;
        var of = unless ? part.parts().get(0) : part;
        var read = of instanceof Condition.Single ? Set.<Read>of() : words(of);
        for (var word : read.size() == 1 ? read : Set.<Read>of()) {
            if (days.exact().holdsWherever(of, new Condition.Known(word, true))) {
                var name = word.word().name();
                var shown = rule.shown(index);
                problem(
                        rule,
                        index,
                        unless
                                ? Sentence.of("never-where-known", shown, name)
                                : Sentence.of("always-where-known", shown, name));
            }
        }
    }

    private void repeated(Looked rule) {
        for (int i = 0; i < rule.parts().size(); i++) {
            for (int j = 0; j < i; j++) {
                var first = rule.parts().get(j);
                var second = rule.parts().get(i);
                if (first.equals(second)) {
                    problem(rule, i, Sentence.of("condition-twice", rule.shown(i)));
                } else if (areOfOneWord(first, second) && days.lasting().holdsWherever(second, first)) {
                    problem(rule, i, Sentence.of("condition-implied", rule.shown(i), rule.shown(j)));
                } else if (areOfOneWord(first, second) && days.lasting().holdsWherever(first, second)) {
                    problem(rule, j, Sentence.of("condition-implied", rule.shown(j), rule.shown(i)));
                }
            }
        }
    }

    /** A code that stands twice in one list. */
    private void listed(Looked rule) {
        for (int i = 0; i < rule.parts().size(); i++) {
            if (rule.parts().get(i) instanceof Condition.OneOf list
                    && Set.copyOf(list.codes()).size() < list.codes().size()) {
                problem(rule, i, Sentence.of("code-listed-twice", rule.shown(i)));
            }
        }
    }

    /** A definition may repeat for its own sake what a rule says; two plain conditions on one word need not. */
    private static boolean areOfOneWord(Condition one, Condition other) {
        var read = words(one);
        return read.size() == 1 && read.equals(words(other));
    }

    /** The words read without a definition; none where there is one, or only whether a word is known, which is not asked for then. */
    private static Set<Read> words(Condition condition) {
        return plain(condition).allMatch(one -> one instanceof Condition.Single && !(one instanceof Condition.Known))
                ? plain(condition)
                        .map(single -> ((Condition.Single) single).left())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Stream<Condition> plain(Condition condition) {
        return condition instanceof Condition.Single || condition instanceof Defined
                ? Stream.of(condition)
                : condition.parts().stream().flatMap(Contradictions::plain);
    }

    private void problem(Looked rule, int index, Sentence said) {
        draft.problems().add(rule.text().file(), rule.place(index), said);
    }
}
