package org.collectionadvisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collectionadvisor.Advisor;

/** How long it takes to open a rules folder again after a change. */
final class Reloads implements Section {
    private static final int ROUNDS = 10;
    private static final int WARM_UP = 2;
    private static final Pattern WORDS = Pattern.compile("( zh: .*)");
    private static final Pattern CONDITION = Pattern.compile("\\( (owed)");

    @Override
    public Answer measure(Workload on, Choice choice) throws IOException {
        var rules = Child.rules("reloaded");
        var cache = Child.FOLDER.resolve("reload-cache");
        Child.delete(cache);
        int rounds = choice.rounds(ROUNDS);
        var texts = new double[rounds];
        var conditions = new double[rounds];
        for (int round = -WARM_UP; round < rounds; round++) {
            change(rules.resolve("agency/texts.yaml"), WORDS, "$1.");
            double text = open(rules, cache, on);
            change(rules.resolve("agency/agency.drl"), CONDITION, "( $1, $1");
            double condition = open(rules, cache, on);
            if (round >= 0) {
                texts[round] = text;
                conditions[round] = condition;
            }
        }
        return new Answer(
                "Opening changed rules in a running JVM",
                """
                `Advisor.open` on a folder that has changed since it was opened last, with a cache folder, and one advice; each \
                time read and checked, and compiled where a rule has changed.""",
                List.of(
                        Row.of("rules opened again, a text changed")
                                .figure(Spread.of(texts), "ms")
                                .inDocs(),
                        Row.of("rules opened again, a rule changed")
                                .figure(Spread.of(conditions), "ms")
                                .inDocs()));
    }

    private static void change(Path file, Pattern first, String by) throws IOException {
        var text = Files.readString(file);
        Matcher found = first.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(file + " has nothing like `" + first + "`");
        }
        Files.writeString(file, found.replaceFirst(by));
    }

    /** Milliseconds until the first advice. */
    private static double open(Path rules, Path cache, Workload on) {
        long start = System.nanoTime();
        try (var advisor = Advisor.open(rules, cache)) {
            Variant.keep(advisor.advise(on.lines().get(0), Workload.DAY, null));
            return (System.nanoTime() - start) / 1e6;
        }
    }
}
