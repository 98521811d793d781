package org.collectionadvisor.conditions;

import java.util.List;
import java.util.Set;
import org.collectionadvisor.facts.Fact;

/**
 * A definition as one rule reads it.
 *
 * @param key the definition's fact and name
 * @param is what it stands for, about the matched fact
 * @param expected false where it must not be so
 */
public record Defined(String key, Condition is, boolean expected) implements Condition {
    @Override
    public Truth truth(Fact fact, Unknowns unknowns) {
        var truth = is.truth(fact, unknowns);
        return expected || truth == Truth.UNKNOWN ? truth : Truth.of(truth == Truth.FAILS);
    }

    @Override
    public Condition negated() {
        return new Defined(key, is, !expected);
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
    public Set<Read> known() {
        return writtenOut().known();
    }
}
