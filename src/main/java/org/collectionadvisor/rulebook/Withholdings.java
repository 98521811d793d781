package org.collectionadvisor.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.files.Sentence;

/** Finds rules that take back steps and can meet none. */
final class Withholdings {
    private static final Map<String, Word> STEP = Vocabulary.standard().words("Step");

    private Withholdings() {}

    /** A rule that takes steps back must be able to meet one. */
    static void check(Draft draft, Looked rule) {
        // The step of a borrower as a whole has a debt of which nothing is known.
        boolean ofDebt = rule.rule().when().known().stream()
                .anyMatch(
                        read -> read.whose() == Read.Whose.DEBT && !read.word().alwaysKnown());
        var steps = draft.codes().steps();
        var some = steps.entrySet().stream()
                .filter(step -> !(ofDebt && step.getValue().wide()))
                .map(step -> List.of(
                        is("code", step.getKey()),
                        is("category", step.getValue().category())))
                .toList();
        if (steps.isEmpty() || meets(rule, some, rule.parts().size())) {
            return;
        }
        var said = Sentence.of("withholds-nothing", rule.rule().id());
        for (int i = 1; i < rule.parts().size() && !some.isEmpty(); i++) {
            if (!meets(rule, some, i + 1)) {
                draft.problems().add(rule.text().file(), rule.place(i), said);
                return;
            }
        }
        draft.problem(rule.rule(), said);
    }

    /** Whether the first conditions of a rule leave it one of the steps. */
    private static boolean meets(Looked rule, List<List<Condition>> steps, int conditions) {
        var asked = rule.parts().subList(0, conditions);
        return steps.stream()
                .anyMatch(step -> !rule.neverTogether(
                        Stream.concat(asked.stream(), step.stream()).toList()));
    }

    private static Condition is(String word, String text) {
        var read = new Read(Read.Whose.ITSELF, Objects.requireNonNull(STEP.get(word)), null);
        return new Condition.Compare(read, Op.EQUAL, new Operand.Code(text, -1));
    }
}
