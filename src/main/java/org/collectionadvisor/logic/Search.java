package org.collectionadvisor.logic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.jspecify.annotations.Nullable;

/** Looks for a fact that meets a condition, or fails to: one alternative after the other, as far as each goes. */
final class Search {
    private static final int LONGEST = 1_000;
    private static final Comparator<Condition> SINGLES_FIRST =
            Comparator.comparing(condition -> !(condition instanceof Condition.Single));

    private final Singles singles;
    private int steps;

    /**
     * What is still to be met.
     *
     * @param holds false where the condition must not hold
     */
    private record Goal(
            Condition condition, boolean holds, @Nullable Goal next) {}

    Search(Singles singles) {
        this.singles = singles;
    }

    /** Whether there may be such a fact; no is certain. */
    boolean isPossible(Condition condition, boolean holds) {
        return isPossible(new Goal(condition, holds, null), Map.of());
    }

    /** @param asked what the goals met so far ask, by what tells one word from another */
    private boolean isPossible(@Nullable Goal goal, Map<Object, Asked> asked) {
        if (goal == null || ++steps > LONGEST) {
            return true;
        }
        var condition = goal.condition();
        if (condition instanceof Condition.Unless unless) {
            return isPossible(new Goal(unless.of(), unless.expected() != goal.holds(), goal.next()), asked);
        } else if (condition instanceof Defined defined) {
            return isPossible(new Goal(defined.writtenOut(), goal.holds(), goal.next()), asked);
        } else if (condition instanceof Condition.Known known) {
            return isPossible(goal.next(), known, known.expected() == goal.holds(), asked);
        } else if (condition instanceof Condition.Single single) {
            return isPossible(goal.next(), single, goal.holds(), asked);
        }
        var parts = condition.parts();
        return condition instanceof Condition.All == goal.holds()
                ? isPossible(together(parts, goal), asked)
                : parts.stream().anyMatch(part -> isPossible(new Goal(part, goal.holds(), goal.next()), asked));
    }

    private static @Nullable Goal together(List<Condition> parts, Goal of) {
        var next = of.next();
        for (var part : parts.stream().sorted(SINGLES_FIRST.reversed()).toList()) {
            next = new Goal(part, of.holds(), next);
        }
        return next;
    }

    private boolean isPossible(@Nullable Goal next, Condition.Single single, boolean holds, Map<Object, Asked> asked) {
        var holding = singles.of(single);
        var line = holding.line();
        var one = holds ? Asked.within(line, holding.values()) : Asked.notWithin(line, holding.values());
        var before = asked.get(line.of());
        var both = before == null ? one : before.and(one);
        if (both.isImpossible()) {
            return false;
        }
        var all = new HashMap<>(asked);
        all.put(line.of(), both);
        return isPossible(next, all);
    }
}
