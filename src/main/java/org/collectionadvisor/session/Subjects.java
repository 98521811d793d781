package org.collectionadvisor.session;

import java.util.List;
import java.util.Objects;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.rulebook.Subject;
import org.jspecify.annotations.Nullable;

/** Finds the fact whose word a rule reads, and the word's value. */
public final class Subjects {
    private Subjects() {}

    /**
     * The fact a rule reads from.
     *
     * @param matched one fact for each pattern of the rule
     */
    public static Fact of(Read read, List<Fact> matched) {
        return of(read.subject(), matched);
    }

    static Fact of(Subject subject, List<Fact> matched) {
        var fact = matched.get(subject.pattern());
        return switch (subject.whose()) {
            case ITSELF -> fact;
            case DEBT -> Objects.requireNonNull(fact.debt());
            case BORROWER -> fact.borrower();
        };
    }

    /** The value of what a condition reads or compares with; null where it is unknown. */
    static @Nullable Object value(Operand operand, List<Fact> matched) {
        if (operand instanceof Read read) {
            var argument = read.argument() == null ? null : value(read.argument(), matched);
            return read.word().read(of(read, matched), argument);
        } else if (operand instanceof Operand.FigureRef figure) {
            return matched.get(0).figures().at(figure.place());
        } else if (operand instanceof Operand.Code code) {
            return code.code();
        } else if (operand instanceof Operand.OfFinding finding) {
            return finding.number();
        } else if (operand instanceof Operand.OfStep step) {
            return step.number();
        } else if (operand instanceof Operand.OfLevel level) {
            return level.level();
        }
        return ((Operand.Whole) operand).number();
    }
}
