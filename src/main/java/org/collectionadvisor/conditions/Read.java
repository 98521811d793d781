package org.collectionadvisor.conditions;

import java.util.List;
import java.util.Objects;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.StepFacts;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/**
 * A word as one rule reads it.
 *
 * @param argument the figure or the name the word takes, null where it takes none
 */
public record Read(Whose whose, Word word, @Nullable Operand argument) implements Operand {
    /** Where a record tells which debt it is about. */
    static final String DEBT_ID = "/debtId";

    /** The matched fact itself, or what it belongs to. */
    public enum Whose {
        ITSELF,
        DEBT,
        BORROWER
    }

    /** The fact the word is read from, for a matched one. */
    public Fact of(Fact matched) {
        return switch (whose) {
            case ITSELF -> matched;
            case DEBT -> Objects.requireNonNull(matched.debt());
            case BORROWER -> matched.borrower();
        };
    }

    @Override
    public @Nullable Object value(Fact matched) {
        // Findings are asked for hundreds of times in a situation, far more often than any other word with an argument.
        if (argument instanceof Operand.OfFinding finding) {
            return of(matched).has(finding.index());
        }
        return argument == null ? of(matched).value(word) : word.read(of(matched), argument.value(matched));
    }

    /** The members behind the word, told or not; of a debt that nobody named there are none. */
    public List<Told> told(Fact matched) {
        return isOfUnnamed(matched) ? List.of() : word.told(of(matched));
    }

    /** Those of them that may leave it open; of a debt that nobody named nothing can be asked but which it is. */
    public List<Told> open(Fact matched) {
        if (!isOfUnnamed(matched)) {
            return word.open(of(matched));
        }
        // A step for the borrower as a whole is about no debt, and nothing that somebody tells would make it so.
        return matched instanceof StepFacts ? List.of() : List.of(matched.member(DEBT_ID));
    }

    private boolean isOfUnnamed(Fact matched) {
        return whose == Whose.DEBT && of(matched) instanceof DebtFacts debt && debt.isUnnamed();
    }

    /** Notes a word known only roughly, which leaves open what its exact value would decide. */
    void noteIfRough(Fact matched, Unknowns unknowns) {
        if (value(matched) instanceof Range<?> range && !range.isExact()) {
            unknowns.add(this);
        }
    }

    /** The value; where it is unknown, the word is noted. */
    @Nullable
    Object knownValue(Fact matched, Unknowns unknowns) {
        var value = value(matched);
        if (value == null) {
            unknowns.add(this);
        }
        return value;
    }
}
