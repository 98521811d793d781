package org.collectionadvisor.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.collectionadvisor.Advisor;

/** What an explanation costs whoever asks for one, and whoever does not. */
final class Explanations implements Section {
    private static final int LINES = 200;
    private static final int EXPLAINED = 20;
    private static final int ROUNDS = 7;
    private static final int WARM_UP = 10;

    /** Many short rounds for each that was asked for: the ratio of two things that are alike is to be told to a few hundredths. */
    private static final int SHORT = 5;

    private static final String PLAIN = "plain advice, where others are explained";
    private static final String WITHOUT = "plain advice, where none is";
    private static final String EXPLANATION = "an advice with its explanation";

    @Override
    public Answer measure(Workload on, Choice choice) {
        try (var never = Advisor.open()) {
            check(on, never);
            var timings = Rounds.of(
                            Variant.of(
                                    PLAIN,
                                    LINES,
                                    round -> lines(on, round, LINES).forEach(line -> Variant.keep(on.advise(line)))),
                            Variant.of(
                                    WITHOUT,
                                    LINES,
                                    round -> lines(on, round, LINES)
                                            .forEach(line -> Variant.keep(never.advise(line, Workload.DAY, null)))),
                            Variant.of(
                                    EXPLANATION,
                                    EXPLAINED,
                                    round -> lines(on, round, EXPLAINED)
                                            .forEach(line -> Variant.keep(explained(on.advisor(), line)))))
                    .warmUp(WARM_UP)
                    .measure(SHORT * choice.rounds(ROUNDS));
            return new Answer(
                    "What an explanation costs",
                    "JSON to JSON, %d lines a round, %d of them explained, by the time the calling thread computes."
                            .formatted(LINES, EXPLAINED),
                    List.of(
                            Row.of(PLAIN)
                                    .ratio(timings.time(PLAIN, WITHOUT, Clock.THREAD), "of " + WITHOUT)
                                    .figure(timings.microsEach(PLAIN, Clock.THREAD), "us")
                                    .goal(Goal.PLAIN_BESIDE_EXPLAINED)
                                    .inDocs(),
                            Row.of(EXPLANATION)
                                    .ratio(timings.time(EXPLANATION, PLAIN, Clock.THREAD), "plain ones")
                                    .figure(timings.microsEach(EXPLANATION, Clock.THREAD), "us")
                                    .goal(Goal.EXPLANATION)
                                    .inDocs()));
        }
    }

    /** Spread over the lines of the round, so that few are as long as many. */
    private static List<byte[]> lines(Workload on, int round, int number) {
        int apart = LINES / number;
        return IntStream.range(0, number)
                .mapToObj(i ->
                        on.lines().get((round * LINES + i * apart) % on.lines().size()))
                .toList();
    }

    private static byte[] explained(Advisor advisor, byte[] line) {
        return advisor.explain(advisor.read(line, Workload.DAY, null)).json();
    }

    /** Whoever explains gives the same plain advice before and after. */
    private static void check(Workload on, Advisor never) {
        for (var line : lines(on, 0, EXPLAINED)) {
            var before = on.advise(line);
            explained(on.advisor(), line);
            if (!Arrays.equals(before, on.advise(line))
                    || !Arrays.equals(before, never.advise(line, Workload.DAY, null))) {
                throw new IllegalStateException("other advice on " + new String(line, StandardCharsets.UTF_8));
            }
        }
    }
}
