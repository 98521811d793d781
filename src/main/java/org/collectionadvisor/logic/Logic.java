package org.collectionadvisor.logic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Compares conditions about facts of one kind. Every answer is certain where it is yes; of conditions with too
 * many cases nothing is said.
 */
public final class Logic {
    private static final int MOST_CASES = 2000;

    private final Singles singles;

    /** One way in which a condition may hold: what it asks of each word, by what tells the word from others. */
    private record Case(Map<Object, Asked> asked) {
        /** Both at once; null where that cannot be. */
        @Nullable
        Case and(Case other) {
            var both = new HashMap<>(asked);
            for (var one : other.asked.entrySet()) {
                var merged = both.merge(one.getKey(), one.getValue(), Asked::and);
                if (merged.isImpossible()) {
                    return null;
                }
            }
            return new Case(both);
        }
    }

    private Logic(Singles singles) {
        this.singles = singles;
    }

    /**
     * By the figures of one day.
     *
     * @param figures the value of a figure on the day; null where it is not in force
     */
    public static Logic by(Function<Operand.FigureRef, @Nullable BigDecimal> figures) {
        return new Logic(new Singles(figures));
    }

    /** Of what is so whatever the figures may become. */
    public static Logic whateverFigures() {
        return new Logic(new Singles(null));
    }

    /** Whether no fact can meet all of these. */
    public boolean neverTogether(List<? extends Condition> conditions) {
        return isNever(all(conditions.stream().map(part -> cases(part, true))));
    }

    /** Whether a condition holds of every fact. */
    public boolean isAlways(Condition condition) {
        return isNever(cases(condition, false));
    }

    /** Whether one condition holds of each fact of which another holds. */
    public boolean holdsWherever(Condition holds, Condition other) {
        return isNever(all(Stream.of(cases(other, true), cases(holds, false))));
    }

    private static boolean isNever(Optional<List<Case>> cases) {
        return cases.isPresent() && cases.get().isEmpty();
    }

    /** The cases in which a condition holds, or in which it does not; nothing if there are too many. */
    private Optional<List<Case>> cases(Condition condition, boolean holds) {
        if (condition instanceof Condition.All all) {
            var parts = all.parts().stream().map(part -> cases(part, holds));
            return holds ? all(parts) : any(parts);
        } else if (condition instanceof Condition.Any any) {
            var parts = any.parts().stream().map(part -> cases(part, holds));
            return holds ? any(parts) : all(parts);
        } else if (condition instanceof Condition.Unless unless) {
            return cases(unless.of(), unless.expected() != holds);
        } else if (condition instanceof Defined defined) {
            return cases(defined.writtenOut(), holds);
        } else if (condition instanceof Condition.Known known) {
            return Optional.of(single(known, known.expected() == holds));
        }
        return condition instanceof Condition.Single single ? Optional.of(single(single, holds)) : Optional.empty();
    }

    private List<Case> single(Condition.Single single, boolean holds) {
        var holding = singles.of(single);
        var asked = holds
                ? Asked.within(holding.line(), holding.values())
                : Asked.notWithin(holding.line(), holding.values());
        return asked.isImpossible()
                ? List.of()
                : List.of(new Case(Map.of(holding.line().of(), asked)));
    }

    private static Optional<List<Case>> any(Stream<Optional<List<Case>>> parts) {
        var any = new ArrayList<Case>();
        for (var part : parts.toList()) {
            if (part.isEmpty() || any.size() + part.get().size() > MOST_CASES) {
                return Optional.empty();
            }
            any.addAll(part.get());
        }
        return Optional.of(any);
    }

    private static Optional<List<Case>> all(Stream<Optional<List<Case>>> parts) {
        var all = List.of(new Case(Map.of()));
        boolean tooMany = false;
        for (var part : parts.toList()) {
            tooMany |= part.isEmpty();
            if (part.isEmpty()) {
                continue;
            }
            var both = new ArrayList<Case>();
            for (var one : all) {
                for (var other : part.get()) {
                    var merged = one.and(other);
                    if (merged != null) {
                        both.add(merged);
                    }
                }
            }
            if (both.size() > MOST_CASES) {
                return Optional.empty();
            }
            all = both;
        }
        // What the others exclude already stays excluded, whatever the one with too many cases asks.
        return tooMany && !all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
