package org.collectionadvisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** What a fresh JVM pays for its first lines: much of it is for compiling the program. */
final class FirstLines implements Section {
    private static final int LINES = 10_000;
    private static final int ROUNDS = 3;
    private static final String DEFAULT = "the first 10,000 lines of a fresh JVM, its own settings";
    private static final String LAUNCHED = "the first 10,000 lines of a fresh JVM, the launcher";

    @Override
    public Answer measure(Workload on, Choice choice) throws IOException {
        Files.createDirectories(Child.FOLDER);
        var file = Child.FOLDER.resolve("first.jsonl");
        try (var in = on.file(0, LINES)) {
            Files.write(file, in.readAllBytes());
        }
        var advise = List.of("advise", file.toString());
        var ownSettings = new ArrayList<>(List.of(Child.java(), "-jar", Child.JAR.toString()));
        ownSettings.addAll(advise);
        var launched = new ArrayList<>(List.of(Child.LAUNCHER.toString()));
        launched.addAll(advise);
        int rounds = choice.rounds(ROUNDS);
        var own = new double[rounds];
        var ours = new double[rounds];
        var ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            own[round] = Child.cpuSeconds(ownSettings);
            ours[round] = Child.cpuSeconds(launched);
            ratios[round] = ours[round] / own[round];
        }
        return new Answer(
                "The first lines",
                """
                The packaged jar in fresh processes over the same %,d lines, by the processor time of the whole process, user's and \
                system's.""".formatted(LINES),
                List.of(
                        Row.of(DEFAULT).figure(Spread.of(own), "s").inDocs(),
                        Row.of(LAUNCHED)
                                .ratio(Spread.of(ratios), "of it")
                                .figure(Spread.of(ours), "s")
                                .goal(Goal.FIRST_LINES)
                                .inDocs()));
    }
}
