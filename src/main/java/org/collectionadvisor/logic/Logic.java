package org.collectionadvisor.logic;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.jspecify.annotations.Nullable;

/** Compares conditions about facts of one kind. Every yes is certain; where the search for one takes too long the answer is no. */
public final class Logic {
    private final Singles singles;

    // By identity: conditions are asked about again and again, and to compare whole ones is slow.
    private final IdentityHashMap<Condition, Set<Read>> known = new IdentityHashMap<>();

    private Logic(Singles singles) {
        this.singles = singles;
    }

    /**
     * By the figures of one day.
     *
     * @param figures the value of a figure on the day; null where it is not in force
     */
    public static Logic by(Function<Operand.FigureRef, @Nullable BigDecimal> figures) {
        return new Logic(new Singles(figures, false));
    }

    /** Of what is so whatever the figures may become. */
    public static Logic whateverFigures() {
        return new Logic(new Singles(null, false));
    }

    /** The same where nothing is told roughly: a number is on one side of a bound or the other, as its author thinks of it. */
    public static Logic whereTold() {
        return new Logic(new Singles(null, true));
    }

    /** Whether no fact can meet all of these. */
    public boolean neverTogether(List<? extends Condition> conditions) {
        return !new Search(singles).isPossible(new Condition.All(List.copyOf(conditions)), true);
    }

    /** Whether a condition holds of every fact. */
    public boolean isAlways(Condition condition) {
        return !new Search(singles).isPossible(condition, false);
    }

    /** Whether one condition holds of each fact of which another holds. */
    public boolean holdsWherever(Condition holds, Condition other) {
        // Where what must be known for the one may be unknown beside the other, there is a fact that tells them apart.
        return known(other).containsAll(known(holds))
                && !new Search(singles)
                        .isPossible(new Condition.All(List.of(new Condition.Unless(holds, true), other)), true);
    }

    /** What has to be told for a condition to hold. */
    private Set<Read> known(Condition condition) {
        return known.computeIfAbsent(
                condition,
                any -> condition.known().stream()
                        .filter(read -> !read.word().alwaysKnown())
                        .collect(Collectors.toSet()));
    }
}
