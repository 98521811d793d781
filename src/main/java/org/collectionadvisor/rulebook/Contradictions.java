package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.logic.Logic;
import org.collectionadvisor.written.RuleText;

/** Finds conditions that cannot hold together, hold always, or add nothing to another of their rule. */
final class Contradictions {
    private static final Map<String, Word> STEP = Vocabulary.standard().words("Step");

    private final Draft draft;
    private final LogicByDay days;

    /** One rule with its days. */
    private record Looked(Rule rule, RuleText text, List<Logic> days) {
        List<Condition> parts() {
            return rule.when().parts();
        }

        String shown(int index) {
            return text.conditions().get(index).text();
        }

        boolean neverTogether(List<Condition> conditions) {
            return days.stream().allMatch(day -> day.neverTogether(conditions));
        }

        boolean holdsWherever(Condition holds, Condition other) {
            return days.stream().allMatch(day -> day.holdsWherever(holds, other));
        }
    }

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
                    withheld(looked);
                }
            }
        }
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
                    problem(rule, i, Sentence.of("never-together", rule.shown(j), rule.shown(i)));
                    return;
                }
            }
        }
        draft.problem(rule.rule(), Sentence.of("rule-never-holds", rule.rule().id()));
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

    /** A rule that takes steps back must be able to meet one. */
    private void withheld(Looked rule) {
        // The step of a borrower as a whole has a debt of which nothing is known.
        boolean ofDebt = rule.rule().when().known().stream()
                .anyMatch(
                        read -> read.whose() == Read.Whose.DEBT && !read.word().alwaysKnown());
        var steps = draft.codes().steps();
        boolean meets = steps.entrySet().stream()
                .filter(step -> !(ofDebt && step.getValue().wide()))
                .anyMatch(step -> !rule.neverTogether(Stream.concat(
                                rule.parts().stream(),
                                Stream.of(
                                        is("code", step.getKey()),
                                        is("category", step.getValue().category())))
                        .toList()));
        if (!meets && !steps.isEmpty()) {
            draft.problem(
                    rule.rule(), Sentence.of("withholds-nothing", rule.rule().id()));
        }
    }

    private static Condition is(String word, String text) {
        var read = new Read(Read.Whose.ITSELF, Objects.requireNonNull(STEP.get(word)), null);
        return new Condition.Compare(read, Op.EQUAL, new Operand.Code(text, -1));
    }

    /** A condition of a table stands in the row's own cell, and only its pattern in the head. */
    private void problem(Looked rule, int index, Sentence said) {
        var row = rule.text().place().replaceAll("\\D", "");
        var places = rule.text().conditions().get(index).cells();
        var own = places.stream()
                .filter(place -> place.replaceAll("\\D", "").equals(row))
                .findFirst()
                .orElse(places.get(0));
        draft.problems().add(rule.text().file(), own, said);
    }
}
