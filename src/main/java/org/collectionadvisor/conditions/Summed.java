package org.collectionadvisor.conditions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Listed;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.facts.Worked;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/**
 * The sum of a word over the entries of which a condition holds. What was not told of an entry leaves the sum without an upper end,
 * and nothing counts as less than 0.
 */
public final class Summed implements Worked {
    private final String fact;
    private final Chosen chosen;
    private final Read part;

    /**
     * @param fact whose entries are added up: a debt's own, or those of all for the borrower
     * @param part the number of an entry
     */
    public Summed(String fact, Listed list, Condition where, Read part) {
        this.fact = fact;
        this.part = part;
        chosen = new Chosen(list, where);
    }

    /** A sum while it is worked out. */
    private static final class Total {
        private BigDecimal least = BigDecimal.ZERO;
        private @Nullable BigDecimal most = BigDecimal.ZERO;

        void add(@Nullable Range<?> part, boolean surely) {
            if (surely) {
                least = least.add(Numbers.least(part));
            }
            var end = Numbers.most(part);
            most = end == null || most == null ? null : most.add(end);
        }
    }

    @Override
    public @Nullable Range<?> value(Fact of) {
        if (chosen.isUntold(of)) {
            return null;
        }
        var total = new Total();
        chosen.each(of, (entry, surely) -> total.add((Range<?>) part.value(entry), surely));
        return Numbers.range(part.word().kind() == Word.Kind.WHOLE, total.least, total.most);
    }

    @Override
    public List<Told> told(Fact of) {
        var told = chosen.told(of);
        entries(of).forEach(entry -> told.addAll(part.told(entry)));
        return List.copyOf(told);
    }

    @Override
    public List<Told> open(Fact of) {
        var open = chosen.open(of);
        if (!chosen.isUntold(of)) {
            entries(of).forEach(entry -> open.addAll(part.open(entry)));
        }
        return List.copyOf(open);
    }

    private List<Fact> entries(Fact of) {
        var entries = new ArrayList<Fact>();
        chosen.each(of, (entry, surely) -> entries.add(entry));
        return entries;
    }

    @Override
    public List<String> askedBy() {
        return Stream.concat(chosen.askedBy(fact), part.word().askedBy().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Layer readableFrom() {
        return Chosen.last(Stream.concat(chosen.where().reads(), Stream.of(part)));
    }
}
