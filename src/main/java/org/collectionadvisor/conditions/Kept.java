package org.collectionadvisor.conditions;

import java.util.List;
import java.util.Set;
import org.collectionadvisor.facts.Fact;

/**
 * A condition that several rules ask of the same fact: its truth is worked out once and kept with the fact.
 *
 * @param index where it is kept, among all that is kept with such a fact
 */
record Kept(int index, Condition of) implements Condition {
    @Override
    public Truth truth(Fact fact, Unknowns unknowns) {
        var kept = fact.kept(index);
        if (kept == null) {
            kept = workedOut(fact, unknowns);
            fact.keep(index, kept);
        }
        if (kept instanceof Truth truth) {
            return truth;
        }
        unknowns.addAll((Read[]) kept);
        return Truth.UNKNOWN;
    }

    /** Its truth, or, where it is unknown, the words that leave it so. */
    private Object workedOut(Fact fact, Unknowns unknowns) {
        int before = unknowns.size();
        var truth = of.truth(fact, unknowns);
        if (truth != Truth.UNKNOWN) {
            return truth;
        }
        var undecidedBy = unknowns.since(before);
        unknowns.cutTo(before);
        return undecidedBy;
    }

    @Override
    public Condition negated() {
        return of.negated();
    }

    @Override
    public List<Condition> parts() {
        return List.of(of);
    }

    @Override
    public Set<Read> known() {
        return of.known();
    }
}
