package org.collectionadvisor.rulebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Fact;

/**
 * A definition as one rule reads it. Many rules read the same, so it is worked out once for each fact.
 *
 * @param key the definition's fact and name
 * @param index where its truth is kept with a matched fact
 * @param is what it stands for, about the matched fact
 * @param expected false where it must not be so
 */
public record Defined(String key, int index, Condition is, boolean expected) implements Condition {
    @Override
    public Truth truth(Fact fact, Unknowns unknowns) {
        var kept = fact.kept(index);
        if (kept == null) {
            kept = workedOut(fact, unknowns);
            fact.keep(index, kept);
        }
        if (kept instanceof Read[] undecidedBy) {
            unknowns.addAll(undecidedBy);
            return Truth.UNKNOWN;
        }
        return Truth.of((kept == Truth.HOLDS) == expected);
    }

    /** HOLDS, FAILS, or the words that leave it open. */
    private Object workedOut(Fact fact, Unknowns unknowns) {
        int before = unknowns.size();
        var truth = is.truth(fact, unknowns);
        if (truth != Truth.UNKNOWN) {
            return truth;
        }
        var undecidedBy = unknowns.since(before);
        unknowns.cutTo(before);
        return undecidedBy;
    }

    @Override
    public Condition negated() {
        return new Defined(key, index, is, !expected);
    }

    /** The same, with the definition written out. */
    public Condition writtenOut() {
        return expected ? is : is.negated();
    }

    @Override
    public List<Condition> parts() {
        return List.of(is);
    }

    @Override
    public Stream<Read> reads() {
        return is.reads();
    }

    @Override
    public Set<Read> known() {
        return writtenOut().known();
    }
}
