package org.collectionadvisor.conditions;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Listed;
import org.collectionadvisor.facts.Told;

/**
 * The entries of one list of which a condition holds.
 *
 * @param where what is asked of each entry
 */
record Chosen(Listed list, Condition where) {
    /** What is done with an entry that is chosen, or perhaps is. */
    interface Taker {
        void take(Fact entry, boolean surely);
    }

    /** Whether nothing is known of the entries. */
    boolean isUntold(Fact of) {
        return list.untold(of) != null || (of instanceof DebtFacts debt && debt.isUnnamed());
    }

    /** Hands over each entry that is chosen or may be; what a refusal means for several debts is told once. */
    void each(Fact of, Taker taker) {
        var entries = list.surely(of);
        for (int i = 0; i < entries.size(); i++) {
            var truth = where.truth(entries.get(i), new Unknowns());
            while (i + 1 < entries.size()
                    && entries.get(i + 1).rank() == entries.get(i).rank()) {
                truth = either(truth, where.truth(entries.get(++i), new Unknowns()));
            }
            if (truth != Truth.FAILS) {
                taker.take(entries.get(i), truth == Truth.HOLDS);
            }
        }
        for (var entry : list.perhaps(of)) {
            if (where.truth(entry, new Unknowns()) != Truth.FAILS) {
                taker.take(entry, false);
            }
        }
    }

    private static Truth either(Truth one, Truth other) {
        return one == Truth.HOLDS || other == Truth.HOLDS
                ? Truth.HOLDS
                : one == Truth.UNKNOWN || other == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.FAILS;
    }

    /** Every member that the condition reads of every entry. */
    Set<Told> told(Fact of) {
        var untold = list.untold(of);
        var told = new LinkedHashSet<Told>();
        if (untold != null) {
            told.add(untold);
        }
        Stream.concat(list.surely(of).stream(), list.perhaps(of).stream())
                .forEach(entry -> where.reads().forEach(read -> told.addAll(read.told(entry))));
        return told;
    }

    /** The members that leave it open of an entry whether it is chosen, and of the list whether there are any. */
    Set<Told> open(Fact of) {
        var untold = list.untold(of);
        var open = new LinkedHashSet<Told>();
        if (untold != null) {
            open.add(untold);
        }
        list.surely(of).forEach(entry -> addOpen(entry, open));
        for (var entry : list.perhaps(of)) {
            if (where.truth(entry, new Unknowns()) != Truth.FAILS) {
                open.add(entry.member(Read.DEBT_ID));
                addOpen(entry, open);
            }
        }
        return open;
    }

    private void addOpen(Fact entry, Set<Told> open) {
        var unknowns = new Unknowns();
        where.truth(entry, unknowns);
        unknowns.copy().forEach(read -> open.addAll(read.open(entry)));
    }

    /** The members that may have to be asked for, with {@code *} for every item of a list. */
    Stream<String> askedBy(String fact) {
        var whole = list == Listed.DEBTS ? Stream.<String>of() : Stream.of("/" + list.list());
        var naming = fact.equals("Debt") ? Stream.of("/" + list.list() + "/*" + Read.DEBT_ID) : Stream.<String>of();
        return Stream.of(whole, naming, mayLeaveOpen(where).flatMap(read -> read.word().askedBy().stream()))
                .flatMap(some -> some);
    }

    /** What an {@code unless} reads leaves nothing open. */
    private static Stream<Read> mayLeaveOpen(Condition condition) {
        if (condition instanceof Condition.Single) {
            return condition.reads();
        }
        return condition instanceof Condition.Unless
                ? Stream.of()
                : condition.parts().stream().flatMap(Chosen::mayLeaveOpen);
    }

    static Layer last(Stream<Read> reads) {
        return reads.map(read -> read.word().readableFrom())
                .max(Layer::compareTo)
                .orElse(Layer.EVENTS);
    }
}
