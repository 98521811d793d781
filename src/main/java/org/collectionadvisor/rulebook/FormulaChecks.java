package org.collectionadvisor.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.collectionadvisor.files.Sentence;

/** Finds counts and sums of nothing, and ratios that divide by one. */
final class FormulaChecks {
    private final Draft draft;
    private final LogicByDay days;

    FormulaChecks(Draft draft, LogicByDay days) {
        this.draft = draft;
        this.days = days;
    }

    void check() {
        var empty = new HashSet<String>();
        for (var formula : draft.declarations().formulas()) {
            var where = draft.declarations().wheres().get(formula.key());
            if (where != null && days.lasting().neverTogether(List.of(where))) {
                empty.add(formula.key());
                problem(formula, Sentence.of("nothing-counts", formula.where()));
            }
        }
        draft.declarations().formulas().stream()
                .filter(formula -> dividesByOneOf(empty, formula))
                .forEach(formula -> problem(
                        formula,
                        Sentence.of(
                                "ratio-of-nothing",
                                formula.of().split("/", -1)[1].strip())));
    }

    private static boolean dividesByOneOf(Set<String> empty, Formula formula) {
        if (formula.form() != Formula.Form.RATIO) {
            return false;
        }
        var divisor = formula.of().split("/", -1)[1].strip();
        var ofBorrower = "borrower.";
        return empty.contains(
                divisor.startsWith(ofBorrower)
                        ? Definition.key("Borrower", divisor.substring(ofBorrower.length()))
                        : Definition.key(formula.fact(), divisor));
    }

    private void problem(Formula formula, Sentence said) {
        draft.problems().add(Definition.FILE, formula.line(), said);
    }
}
