package org.collectionadvisor.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** How long each variant took in each round. */
final class Timings {
    private static final double SECOND = 1e9;

    private final Map<String, List<Map<Clock, Double>>> taken = new HashMap<>();

    void add(String variant, Map<Clock, Double> nanos) {
        taken.computeIfAbsent(variant, any -> new ArrayList<>()).add(nanos);
    }

    private double[] nanos(String variant, Clock clock) {
        return Objects.requireNonNull(taken.get(variant), variant).stream()
                .mapToDouble(round -> round.get(clock))
                .toArray();
    }

    /** A unit's time as a part of another's, round by round. */
    Spread time(String variant, String to, Clock clock) {
        var these = nanos(variant, clock);
        var those = nanos(to, clock);
        return Spread.of(IntStream.range(0, these.length)
                .mapToDouble(round -> these[round] / those[round])
                .toArray());
    }

    /** How many times as fast one is as another, round by round. */
    Spread speed(String variant, String to, Clock clock) {
        return time(to, variant, clock);
    }

    Spread nanosEach(String variant, Clock clock) {
        return Spread.of(nanos(variant, clock));
    }

    Spread microsEach(String variant, Clock clock) {
        return nanosEach(variant, clock).in(nanos -> nanos / 1e3);
    }

    Spread perSecond(String variant, Clock clock) {
        return nanosEach(variant, clock).in(nanos -> SECOND / nanos);
    }
}
