package org.collectionadvisor.logic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a case asks of one word.
 *
 * @param within what its value has to be; null where it may be unknown
 * @param notWithin what it must not be known to be
 */
record Asked(Line line, @Nullable Values within, List<Values> notWithin) {

    /** A word must be known, and within these values of its line. */
    static Asked within(Line line, Values values) {
        return new Asked(line, values, List.of());
    }

    /** A word must be unknown, or may have another value than these. */
    static Asked notWithin(Line line, Values values) {
        return new Asked(line, line.alwaysKnown() ? line.all() : null, List.of(values));
    }

    Asked and(Asked other) {
        var both = within == null ? other.within : other.within == null ? within : within.and(other.within);
        if (notWithin.isEmpty() || other.notWithin.isEmpty()) {
            return new Asked(line, both, notWithin.isEmpty() ? other.notWithin : notWithin);
        }
        var all = new ArrayList<>(notWithin);
        all.addAll(other.notWithin);
        return new Asked(line, both, List.copyOf(all));
    }

    /** Whether no value, exact or rough, is what is asked. */
    boolean isImpossible() {
        if (within == null) {
            return false;
        }
        // What is told roughly may reach beyond each of several bounds at once; a code is one or another.
        return line.rough()
                ? within.isEmpty() || notWithin.stream().anyMatch(within::isWithin)
                : notWithin.stream()
                        .map(Values::opposite)
                        .reduce(Objects.requireNonNull(within), Values::and)
                        .isEmpty();
    }
}
