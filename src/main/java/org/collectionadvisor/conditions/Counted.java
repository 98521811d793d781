package org.collectionadvisor.conditions;

import java.util.List;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Listed;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.Worked;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/** How many entries of a list a condition holds of: those of which it is unknown may count, or not. */
public final class Counted implements Worked {
    private final String fact;
    private final Chosen chosen;

    /** @param fact whose entries are counted: a debt's own, or those of all for the borrower */
    public Counted(String fact, Listed list, Condition where) {
        this.fact = fact;
        chosen = new Chosen(list, where);
    }

    @Override
    public @Nullable Range<Integer> value(Fact of) {
        if (chosen.isUntold(of)) {
            return null;
        }
        var counts = new int[2];
        chosen.each(of, (entry, surely) -> {
            counts[0] += surely ? 1 : 0;
            counts[1]++;
        });
        return Range.between(counts[0], counts[1]);
    }

    @Override
    public List<Told> told(Fact of) {
        return List.copyOf(chosen.told(of));
    }

    @Override
    public List<Told> open(Fact of) {
        return List.copyOf(chosen.open(of));
    }

    @Override
    public List<String> askedBy() {
        return chosen.askedBy(fact).distinct().sorted().toList();
    }

    @Override
    public Layer readableFrom() {
        return Chosen.last(chosen.where().reads());
    }
}
