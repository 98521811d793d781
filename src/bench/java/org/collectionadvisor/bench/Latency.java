package org.collectionadvisor.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** How long one call takes, and how long the slow ones do. */
final class Latency implements Section {
    private static final int CALLS = 4_000;
    private static final int ROUNDS = 8;
    private static final int WARM_UP = 4;

    private enum Part {
        P50(0.5),
        P99(0.99),
        P99_9(0.999);

        final double part;

        Part(double part) {
            this.part = part;
        }

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '.');
        }
    }

    @Override
    public Answer measure(Workload on, Choice choice) {
        var json = on.lines().stream()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
        int rounds = choice.rounds(ROUNDS);
        // As `Advisor.advise` does it, but on the day for which the situations were drawn.
        IntConsumer advise = call -> Variant.keep(new String(
                on.advise(json.get(call % json.size()).getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        IntConsumer conclude = call -> Variant.keep(on.reasoner()
                .conclude(on.situations().get(call % on.situations().size())));
        var advised = new ArrayList<double[]>();
        var concluded = new ArrayList<double[]>();
        for (int round = -WARM_UP; round < rounds; round++) {
            System.gc();
            var one = calls(advise);
            var other = calls(conclude);
            if (round >= 0) {
                advised.add(one);
                concluded.add(other);
            }
        }
        var rows = new ArrayList<Row>();
        for (var part : Part.values()) {
            rows.add(row("the embedded call, JSON to JSON", part, advised).inDocs());
        }
        rows.add(row("a situation in memory to conclusions", Part.P50, concluded));
        rows.add(row("a situation in memory to conclusions", Part.P99, concluded));
        return new Answer("How long a call takes", """
                One caller, one thread, one call after the other, by the wall clock; %,d calls a round, each with another \
                situation. What is slow here is mostly what is long: situations differ much.""".formatted(CALLS), List.copyOf(rows));
    }

    private static Row row(String name, Part part, List<double[]> rounds) {
        var spread = Spread.of(rounds.stream()
                .mapToDouble(calls -> Spread.at(calls, part.part))
                .toArray());
        return Row.of(name + ", " + part.text()).figure(spread.in(nanos -> nanos / 1e3), "us");
    }

    /** The time of each call in nanoseconds, sorted. */
    private static double[] calls(IntConsumer call) {
        var taken = IntStream.range(0, CALLS)
                .mapToDouble(number -> {
                    long start = System.nanoTime();
                    call.accept(number);
                    return System.nanoTime() - start;
                })
                .toArray();
        Arrays.sort(taken);
        return taken;
    }
}
