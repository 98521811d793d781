package org.collectionadvisor.conditions;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Lays out the conditions of rules about one kind of fact so that whatever stands in several of them is looked at once. */
public final class SharedConditions {
    private static final int WORTHWHILE = 3;

    // By identity: a rulebook has each condition once, and to compare whole conditions is slow at a cold start.
    private final IdentityHashMap<Condition, Integer> times = new IdentityHashMap<>();
    private final IdentityHashMap<Condition, Kept> kept = new IdentityHashMap<>();

    /** @param all the conditions of all rules about the kind of fact */
    public SharedConditions(List<? extends Condition> all) {
        all.forEach(this::count);
    }

    private void count(Condition condition) {
        times.merge(condition, 1, Integer::sum);
        condition.parts().forEach(this::count);
    }

    /** The same condition, with what it shares with others kept; a single word is looked at as fast as it is found. */
    public Condition of(Condition condition) {
        if (condition instanceof Condition.Single || times.getOrDefault(condition, 1) < WORTHWHILE) {
            return laidOut(condition);
        }
        var known = kept.get(condition);
        if (known == null) {
            var laidOut = laidOut(condition);
            known = new Kept(kept.size(), laidOut);
            kept.put(condition, known);
        }
        return known;
    }

    private Condition laidOut(Condition condition) {
        if (condition instanceof Condition.All all) {
            var parts = laidOut(all.parts())
                    .flatMap(part -> part instanceof Condition.All within ? within.parts().stream() : Stream.of(part));
            return new Condition.All(parts.toList());
        } else if (condition instanceof Condition.Any any) {
            var parts = laidOut(any.parts())
                    .flatMap(part -> part instanceof Condition.Any within ? within.parts().stream() : Stream.of(part));
            return new Condition.Any(parts.toList());
        } else if (condition instanceof Condition.Unless unless) {
            return new Condition.Unless(of(unless.of()), unless.expected());
        }
        if (condition instanceof Defined defined) {
            return defined.expected() ? of(defined.is()) : new Defined(defined.key(), of(defined.is()), false);
        }
        return condition;
    }

    private Stream<Condition> laidOut(List<Condition> parts) {
        return parts.stream().map(this::of);
    }
}
