package org.collectionadvisor.conditions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.Worked;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/** One number over another, with four decimals, half up; of nothing there is no ratio, so none is known where that may be. */
public final class Ratio implements Worked {
    private static final int DECIMALS = 4;

    private final Read part;
    private final Read whole;

    /** Both are numbers of one unit. */
    public Ratio(Read part, Read whole) {
        this.part = part;
        this.whole = whole;
    }

    @Override
    public @Nullable Range<?> value(Fact of) {
        if (of instanceof DebtFacts debt && debt.isUnnamed()) {
            return null;
        }
        var dividend = (Range<?>) part.value(of);
        var divisor = (Range<?>) whole.value(of);
        var nearest = Numbers.least(divisor);
        if (dividend == null || divisor == null || nearest.signum() == 0) {
            return null;
        }
        var farthest = Numbers.most(divisor);
        var end = Numbers.most(dividend);
        return Numbers.range(
                false,
                farthest == null ? BigDecimal.ZERO : share(Numbers.least(dividend), farthest),
                end == null ? null : share(end, nearest));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }

    @Override
    public List<Told> told(Fact of) {
        var told = new LinkedHashSet<>(part.told(of));
        told.addAll(whole.told(of));
        return List.copyOf(told);
    }

    @Override
    public List<Told> open(Fact of) {
        var open = new LinkedHashSet<>(part.open(of));
        open.addAll(whole.open(of));
        return List.copyOf(open);
    }

    @Override
    public List<String> askedBy() {
        return Stream.of(part, whole)
                .flatMap(read -> read.word().askedBy().stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Layer readableFrom() {
        return Chosen.last(Stream.of(part, whole));
    }
}
