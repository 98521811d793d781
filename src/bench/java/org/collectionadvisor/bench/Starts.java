package org.collectionadvisor.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** How long a fresh process takes until one advice is out. */
final class Starts implements Section {
    private static final int ROUNDS = 7;
    private static final String COMPILED = "start to one advice, a rules folder read, compiled and checked at start";
    private static final String KEPT = "start to one advice, a rules folder, kept from an earlier start";
    private static final String BUILT_IN = "start to one advice, the rules in the jar";
    private static final String LAUNCHED = "start to one advice, the launcher";

    @Override
    public Answer measure(Workload on, Choice choice) throws IOException {
        Files.createDirectories(Child.FOLDER);
        Child.delete(Child.FOLDER.resolve("cache"));
        var situation = Child.FOLDER.resolve("situation.json");
        Files.write(situation, on.lines().get(0));
        var starts = starts(situation);
        check(starts, on);
        int rounds = choice.rounds(ROUNDS);
        var timings = Rounds.of(starts.entrySet().stream()
                        .map(start -> Variant.of(start.getKey(), 1, round -> Child.runCommand(start.getValue())))
                        .toList())
                .measure(rounds);
        var rows = new ArrayList<>(List.of(
                row(COMPILED, timings).inDocs(),
                row(KEPT, timings)
                        .ratio(timings.time(KEPT, COMPILED, Clock.WALL), "of compiling at start")
                        .inDocs(),
                row(BUILT_IN, timings)
                        .ratio(timings.time(BUILT_IN, COMPILED, Clock.WALL), "of compiling at start")
                        .goal(Goal.START_PRECOMPILED)
                        .inDocs(),
                row(LAUNCHED, timings)
                        .ratio(timings.time(LAUNCHED, COMPILED, Clock.WALL), "of compiling at start")
                        .goal(Goal.START_WITH_LAUNCHER)
                        .inDocs()));
        rows.addAll(phases(situation, rounds));
        return new Answer("Start", """
                The packaged jar in fresh processes, `advise --one` with one situation, from starting the process to its end, by \
                the wall clock; ratios are to the rules folder that is read, checked and compiled at start. All give the same \
                advice (looked at before). The phases are those of the rules in the jar, one after the other in a fresh process; the program \
                itself does some of them side by side.""", rows);
    }

    private static Map<String, List<String>> starts(Path situation) throws IOException {
        var rules = Child.rules("rules");
        // The files must differ from those in the jar, or the rules compiled there are taken.
        Files.writeString(rules.resolve("rulebook.yaml"), "# changed\n", StandardOpenOption.APPEND);
        var one = List.of("advise", "--one", situation.toString());
        var advise = with(List.of(Child.java(), "-jar", Child.JAR.toString()), one);
        var starts = new LinkedHashMap<String, List<String>>();
        starts.put(BUILT_IN, advise);
        starts.put(LAUNCHED, with(List.of(Child.LAUNCHER.toString()), one));
        starts.put(KEPT, with(advise, List.of("--rules", rules.toString())));
        starts.put(COMPILED, with(advise, List.of("--rules", rules.toString(), "--no-cache")));
        return starts;
    }

    private static List<String> with(List<String> some, List<String> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** All of them advise the same, but for the digest of the rules; this also fills the cache. */
    private static void check(Map<String, List<String>> starts, Workload on) {
        var digest = on.rulebook().about().digest();
        var advice = new String(on.advise(on.lines().get(0)), StandardCharsets.UTF_8) + "\n";
        starts.forEach((name, start) -> {
            if (!Child.runCommand(start)
                    .replaceFirst("sha256:[0-9a-f]{64}", digest)
                    .equals(advice)) {
                throw new IllegalStateException("another advice: " + name);
            }
        });
    }

    private static Row row(String name, Timings timings) {
        return Row.of(name).figure(timings.nanosEach(name, Clock.WALL).in(nanos -> nanos / 1e6), "ms");
    }

    private static List<Row> phases(Path situation, int rounds) {
        var taken = new LinkedHashMap<String, double[]>();
        IntStream.range(0, rounds)
                .forEach(round -> StartPhases.inFreshProcess(situation)
                        .forEach((phase, millis) ->
                                taken.computeIfAbsent(phase, any -> new double[rounds])[round] = millis));
        return taken.entrySet().stream()
                .map(phase -> Row.of("one phase of it: " + phase.getKey()).figure(Spread.of(phase.getValue()), "ms"))
                .toList();
    }
}
