package org.collectionadvisor.explain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.facts.Fact;

/**
 * What a condition lacks to hold of a fact: the fewest single conditions that would all have to.
 *
 * @param failed those known not to be so
 * @param unknown those that nobody told
 */
record Lacking(List<Condition.Single> failed, List<Condition.Single> unknown) {
    static final Comparator<Lacking> NEAREST = Comparator.comparingInt(
                    (Lacking one) -> one.failed().size())
            .thenComparingInt(one -> one.unknown().size());

    private static final Lacking NOTHING = new Lacking(List.of(), List.of());

    static Lacking of(Condition condition, Fact fact) {
        var truth = Truths.truth(condition, fact);
        if (truth == Truth.HOLDS) {
            return NOTHING;
        } else if (condition instanceof Condition.Single single) {
            boolean untold = truth == Truth.UNKNOWN || (single instanceof Condition.Known known && known.expected());
            return untold ? new Lacking(List.of(), List.of(single)) : new Lacking(List.of(single), List.of());
        } else if (condition instanceof Condition.Any any) {
            return any.parts().stream().map(part -> of(part, fact)).min(NEAREST).orElse(NOTHING);
        } else if (condition instanceof Condition.Unless unless) {
            // What is known to be so must turn; what must be known may only be untold.
            return of(unless.expected() ? unless.of().negated() : unless.of(), fact);
        } else if (condition instanceof Defined defined) {
            return of(defined.writtenOut(), fact);
        }
        return condition.parts().stream().map(part -> of(part, fact)).reduce(NOTHING, Lacking::and);
    }

    private Lacking and(Lacking other) {
        return new Lacking(both(failed, other.failed), both(unknown, other.unknown));
    }

    private static List<Condition.Single> both(List<Condition.Single> one, List<Condition.Single> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** What is unknown; that a word must be told goes without saying where it is compared too. */
    List<Condition.Single> untold() {
        return unknown.stream()
                .filter(single -> !(single instanceof Condition.Known)
                        || unknown.stream()
                                .noneMatch(other ->
                                        !other.equals(single) && other.left().equals(single.left())))
                .toList();
    }
}
