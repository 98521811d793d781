package org.collectionadvisor.session;

import java.util.List;
import java.util.Objects;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.rulebook.Subject;

/** Finds the fact whose word a rule reads. */
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
}
