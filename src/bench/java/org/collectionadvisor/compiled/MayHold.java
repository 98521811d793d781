package org.collectionadvisor.compiled;

import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.rulebook.Rule;

/**
 * What rules ask in the sense "holds or is unknown", written as {@code unless} of the negation. Here that stands on single
 * conditions alone, so that whatever takes conditions apart need know no other.
 */
public final class MayHold {
    private MayHold() {}

    /** What must not be known to fail for a rule to hold. */
    public static Condition.All of(Rule rule) {
        return (Condition.All) of(rule.when(), true);
    }

    /** The same condition with each {@code unless} on a single one; in either sense. */
    static Condition of(Condition condition, boolean mayHold) {
        if (condition instanceof Condition.All all) {
            return new Condition.All(
                    all.parts().stream().map(part -> of(part, mayHold)).toList());
        } else if (condition instanceof Condition.Any any) {
            return new Condition.Any(
                    any.parts().stream().map(part -> of(part, mayHold)).toList());
        } else if (condition instanceof Condition.Unless unless) {
            return unless.expected() ? of(unless.of().negated(), true) : of(unless.of(), false);
        } else if (condition instanceof Defined defined) {
            return of(defined.writtenOut(), mayHold);
        }
        return mayHold ? new Condition.Unless(condition.negated(), true) : condition;
    }

    /** Whether a single condition is only asked not to be known to fail. */
    public static boolean is(Condition single) {
        return single instanceof Condition.Unless;
    }

    /** A single condition, whichever sense it is asked in. */
    public static Condition.Single single(Condition asked) {
        return (Condition.Single)
                (asked instanceof Condition.Unless unless ? unless.of().negated() : asked);
    }
}
