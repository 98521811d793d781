package org.collectionadvisor.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.collectionadvisor.AdvisorStages;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.batch.Stages;

/** How many lines a batch advises on in a second, beside one that reads and writes the same lines without any rule. */
final class EndToEnd implements Section {
    private static final int LINES = 2_000;
    private static final int WARM_UP = 6;
    private static final String ADVICE = "advice, JSON Lines to JSON Lines, threads: ";
    private static final String CODES = "decisions alone, in codes, threads: ";
    private static final String FLOOR = "reading and writing alone, threads: ";

    @Override
    public Answer measure(Workload on, Choice choice) {
        var floor = Floor.of(on);
        check(on, floor);
        var threads = new TreeSet<>(List.of(1, 2, 4, Machine.cores()));
        var variants = new ArrayList<Variant>();
        for (int some : threads) {
            variants.add(
                    Variant.of(ADVICE + some, LINES, round -> run(on, round, AdvisorStages.of(on.advisor()), some)));
            variants.add(Variant.of(
                    CODES + some, LINES, round -> run(on, round, AdvisorStages.of(on.advisor(), Form.CODES), some)));
            variants.add(Variant.of(FLOOR + some, LINES, round -> run(on, round, floor, some)));
        }
        var timings = Rounds.of(variants).warmUp(WARM_UP).measure(choice.rounds());
        var rows = new ArrayList<Row>();
        for (int some : threads) {
            rows.addAll(rows(timings, some));
        }
        rows.addAll(sizes(on));
        return new Answer("A batch, beside its floor", """
                The floor is the same lines through the same batch, read to records by Jackson's databind, and for each the advice \
                that was kept from before, written by it: no checks, no rules, no wording. Both write the same bytes \
                (looked at before). The lines are in memory, and so is what they are answered with; the time is the wall's, and \
                beside it that of all threads of the process.""", rows);
    }

    private static List<Row> rows(Timings timings, int threads) {
        boolean usual = threads == Machine.cores();
        var advice = ADVICE + threads;
        var floor = FLOOR + threads;
        var beside = Row.of(advice)
                .ratio(timings.speed(advice, floor, Clock.WALL), "x the floor")
                .figure(timings.perSecond(advice, Clock.WALL), "lines/s");
        var rows = new ArrayList<>(List.of(
                usual ? beside.goal(Goal.ADVICE_BESIDE_FLOOR).inDocs() : beside,
                Row.of(advice + ", by processor time")
                        .ratio(timings.speed(advice, floor, Clock.PROCESS), "x the floor")
                        .figure(timings.microsEach(advice, Clock.PROCESS), "us a line"),
                codes(timings, threads, usual),
                codesBesideFloor(timings, threads, usual),
                Row.of(floor).figure(timings.perSecond(floor, Clock.WALL), "lines/s")));
        if (threads > 1) {
            var more = Row.of("from 1 to " + threads + " threads, advice")
                    .ratio(timings.speed(advice, ADVICE + 1, Clock.WALL), "x one thread");
            rows.add(threads == 2 ? more.goal(Goal.TWO_THREADS).inDocs() : more);
            rows.add(Row.of("from 1 to " + threads + " threads, floor")
                    .ratio(timings.speed(floor, FLOOR + 1, Clock.WALL), "x one thread"));
        }
        return rows;
    }

    private static Row codes(Timings timings, int threads, boolean usual) {
        var codes = Row.of(CODES + threads)
                .ratio(timings.speed(CODES + threads, ADVICE + threads, Clock.WALL), "x the advice in words")
                .figure(timings.perSecond(CODES + threads, Clock.WALL), "lines/s");
        return usual ? codes.inDocs() : codes;
    }

    private static Row codesBesideFloor(Timings timings, int threads, boolean usual) {
        var row = Row.of(CODES + threads + ", beside the floor")
                .ratio(timings.speed(CODES + threads, FLOOR + threads, Clock.WALL), "x the floor");
        return usual ? row.goal(Goal.CODES_BESIDE_FLOOR).inDocs() : row;
    }

    private static List<Row> sizes(Workload on) {
        var words = bytes(on, Form.FULL);
        var codes = bytes(on, Form.CODES);
        return List.of(
                Row.of("an advice in words").figure(Spread.once(words), "bytes").inDocs(),
                Row.of("an advice in codes")
                        .ratio(Spread.once(codes / words), "of the words")
                        .figure(Spread.once(codes), "bytes")
                        .inDocs());
    }

    private static double bytes(Workload on, Form form) {
        return on.lines().stream()
                .mapToInt(line -> on.advisor().advise(line, Workload.DAY, null, form).length)
                .average()
                .orElseThrow();
    }

    private static void check(Workload on, Stages<byte[]> floor) {
        for (int round = 0; round < on.lines().size() / LINES; round++) {
            var advised = new ByteArrayOutputStream();
            run(on, round, AdvisorStages.of(on.advisor()), Machine.cores(), advised);
            var written = new ByteArrayOutputStream();
            run(on, round, floor, 1, written);
            if (!Arrays.equals(advised.toByteArray(), written.toByteArray())) {
                throw new IllegalStateException("the floor writes other lines");
            }
        }
    }

    private static void run(Workload on, int round, Stages<byte[]> stages, int threads) {
        run(on, round, stages, threads, OutputStream.nullOutputStream());
    }

    private static void run(Workload on, int round, Stages<byte[]> stages, int threads, OutputStream out) {
        try {
            var summary = new Batch(stages, threads, lines -> {}).run(on.file(round, LINES), out);
            if (summary.advised() != LINES) {
                throw new IllegalStateException("not every line was advised on: " + summary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
