package org.collectionadvisor.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** How often each combination of a few values was met. */
final class Tallies {
    /** Names are free text: so many combinations are kept apart, later ones are counted together. */
    private static final int MOST = 50_000;

    private final Map<List<String>, Long> counts = new HashMap<>();
    private final List<String> beyond;

    /** @param beyond what stands for combinations that are too many */
    Tallies(String... beyond) {
        this.beyond = List.of(beyond);
    }

    void add(String... values) {
        add(1, values);
    }

    void add(long times, String... values) {
        var key = List.of(values);
        counts.merge(counts.size() < MOST || counts.containsKey(key) ? key : beyond, times, Long::sum);
    }

    long of(String... values) {
        return counts.getOrDefault(List.of(values), 0L);
    }

    /** What was counted, the values alike after a change taken together, most often first. */
    Map<List<String>, Long> folded(UnaryOperator<List<String>> change) {
        var folded = new HashMap<List<String>, Long>();
        counts.forEach((key, count) -> folded.merge(change.apply(key), count, Long::sum));
        var sorted = new LinkedHashMap<List<String>, Long>();
        folded.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<List<String>, Long> one) -> -one.getValue())
                        .thenComparing(one -> String.join("\u0000", one.getKey())))
                .forEach(one -> sorted.put(one.getKey(), one.getValue()));
        return sorted;
    }
}
