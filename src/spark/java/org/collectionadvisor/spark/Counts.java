package org.collectionadvisor.spark;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.util.AccumulatorV2;
import org.collectionadvisor.advice.Advice;

/**
 * What was answered, counted over all tasks. Spark counts a task that it repeats once, as long as no stage follows the one that
 * counts.
 */
final class Counts extends AccumulatorV2<Counts.Seen, SortedMap<String, SortedMap<String, Long>>> {
    static final String REFUSED = "refused";
    static final String STEPS = "steps";

    /** In the order of an advice. */
    static final List<String> CHANNELS = List.of("agency", "legal", "credit-record", "assignment");

    private static final long serialVersionUID = 1;
    private static final String ADVISED = "advised";
    private static final String UNDECIDED = "undecided";

    private final TreeMap<String, SortedMap<String, Long>> counts = new TreeMap<>();

    /** One thing to count, such as the code of a step. */
    record Seen(String what, String code) {}

    void advised(Advice advice) {
        var overall = advice.overall();
        count(ADVISED, ADVISED, 1);
        var levels = Arrays.asList(overall.agency(), overall.legal(), overall.creditRecord(), overall.assignment());
        for (int i = 0; i < CHANNELS.size(); i++) {
            var level = levels.get(i);
            count(CHANNELS.get(i), level == null ? UNDECIDED : level.code(), 1);
        }
        advice.steps().forEach(step -> count(STEPS, step.code(), 1));
    }

    void refused(String code) {
        count(REFUSED, code, 1);
    }

    @Override
    public void add(Seen seen) {
        count(seen.what(), seen.code(), 1);
    }

    private synchronized void count(String what, String code, long times) {
        counts.computeIfAbsent(what, any -> new TreeMap<>()).merge(code, times, Long::sum);
    }

    long advised() {
        return sum(ADVISED);
    }

    long refused() {
        return sum(REFUSED);
    }

    private long sum(String what) {
        return of(what).values().stream().mapToLong(Long::longValue).sum();
    }

    /** How often each code was seen; empty where none was. */
    synchronized SortedMap<String, Long> of(String what) {
        return new TreeMap<>(counts.getOrDefault(what, Collections.emptySortedMap()));
    }

    @Override
    public synchronized boolean isZero() {
        return counts.isEmpty();
    }

    @Override
    public Counts copy() {
        var copy = new Counts();
        copy.merge(this);
        return copy;
    }

    @Override
    public synchronized void reset() {
        counts.clear();
    }

    @Override
    public void merge(AccumulatorV2<Seen, SortedMap<String, SortedMap<String, Long>>> other) {
        other.value().forEach((what, codes) -> codes.forEach((code, times) -> count(what, code, times)));
    }

    @Override
    public synchronized SortedMap<String, SortedMap<String, Long>> value() {
        var copy = new TreeMap<String, SortedMap<String, Long>>();
        counts.forEach((what, codes) -> copy.put(what, new TreeMap<>(codes)));
        return copy;
    }
}
