package org.collectionadvisor.facts;

import java.util.List;
import java.util.Map;
import org.collectionadvisor.situation.Borrower;
import org.collectionadvisor.situation.Debt;
import org.jspecify.annotations.Nullable;

/**
 * A member that a rulebook declares, as it was told.
 *
 * @param index among the members of its record
 */
record DeclaredValue(String name, int index, String member) implements Worked {
    @Override
    public @Nullable Object value(Fact of) {
        return of(of.told()).get(name);
    }

    static Map<String, Object> of(Record record) {
        return record instanceof Debt debt ? debt.declared() : ((Borrower) record).declared();
    }

    @Override
    public List<Told> told(Fact of) {
        return List.of(of.record().at(index));
    }

    @Override
    public List<Told> open(Fact of) {
        return told(of);
    }

    @Override
    public List<String> askedBy() {
        return List.of(member);
    }

    @Override
    public Layer readableFrom() {
        return Layer.EVENTS;
    }
}
