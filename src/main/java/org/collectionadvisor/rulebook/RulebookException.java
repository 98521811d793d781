package org.collectionadvisor.rulebook;

import java.util.List;
import java.util.stream.Collectors;
import org.collectionadvisor.files.MostTold;
import org.collectionadvisor.files.Problem;

/** A rules folder that is not sound, with every problem found in it. */
public final class RulebookException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public RulebookException(List<Problem> problems) {
        super(MostTold.of(problems).problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
