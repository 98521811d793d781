package org.collectionadvisor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.collectionadvisor.Advisor;

/** How long it takes to open a rules folder again after a change, and whether anything is kept of those before. */
final class Reloads implements Section {
    private static final int ROUNDS = 10;
    private static final int WARM_UP = 2;
    private static final double MB = 1e6;
    private static final Pattern WORDS = Pattern.compile("( zh: .*)");
    private static final Pattern CONDITION = Pattern.compile("\\( (owed)");

    /** What a JVM keeps. */
    private record Kept(int classes, double megabytes) {
        static Kept now() {
            // A first collection lets go of what refers to classes, a second of the classes.
            System.gc();
            System.gc();
            return new Kept(
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB);
        }
    }

    @Override
    public Answer measure(Workload on, Choice choice) throws IOException {
        var rules = Child.rules("reloaded");
        var cache = Child.FOLDER.resolve("reload-cache");
        Child.delete(cache);
        int rounds = choice.rounds(ROUNDS);
        var texts = new double[rounds];
        var conditions = new double[rounds];
        var before = Kept.now();
        for (int round = -WARM_UP; round < rounds; round++) {
            if (round == 0) {
                before = Kept.now();
            }
            change(rules.resolve("agency/texts.yaml"), WORDS, "$1.");
            double text = open(rules, cache, on);
            change(rules.resolve("agency/agency.drl"), CONDITION, "( $1, $1");
            double condition = open(rules, cache, on);
            if (round >= 0) {
                texts[round] = text;
                conditions[round] = condition;
            }
        }
        return answer(Spread.of(texts), Spread.of(conditions), before, Kept.now(), 2 * rounds);
    }

    private static Answer answer(Spread texts, Spread conditions, Kept before, Kept after, int reloads) {
        return new Answer(
                "Opening changed rules in a running JVM",
                """
                `Advisor.open` on a folder that has changed since it was opened last, with a cache folder, and one advice; each \
                time read and checked, and compiled where a rule has changed. Classes loaded and heap after a collection are \
                those of the whole JVM, before and after %d such openings.""".formatted(reloads),
                List.of(
                        Row.of("rules opened again, a text changed")
                                .figure(texts, "ms")
                                .inDocs(),
                        Row.of("rules opened again, a rule changed")
                                .figure(conditions, "ms")
                                .inDocs(),
                        Row.of("classes loaded after " + reloads + " openings")
                                .ratio(Spread.once((double) after.classes / before.classes), "x before")
                                .figure(Spread.once(after.classes), "classes")
                                .goal(Goal.RELOADS_KEEP_NOTHING),
                        Row.of("heap kept after " + reloads + " openings")
                                .ratio(Spread.once(after.megabytes / before.megabytes), "x before")
                                .figure(Spread.once(after.megabytes), "MB")
                                .goal(Goal.RELOADS_KEEP_NOTHING)));
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
        var advisor = Advisor.open(rules, cache);
        Variant.keep(advisor.advise(on.lines().get(0), Workload.DAY, null));
        return (System.nanoTime() - start) / 1e6;
    }
}
