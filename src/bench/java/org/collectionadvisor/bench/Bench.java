package org.collectionadvisor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures, and prints a report in Markdown. */
public final class Bench {
    private static final int GOAL_MISSED = 1;
    private static final int WRONG_USAGE = 2;
    private static final Path REPORT = Path.of("target", "bench.md");
    private static final Path PAGE = Path.of("src", "docs", "speed.md");

    /** In this order, so that those come first that would be disturbed most by what is compiled for others. */
    private static final Map<String, Section> SECTIONS = new LinkedHashMap<>();

    static {
        SECTIONS.put("batch", new EndToEnd());
        SECTIONS.put("rules", new RulesAlone());
        SECTIONS.put("allocations", new Allocations());
        SECTIONS.put("latency", new Latency());
        SECTIONS.put("peers", new Peers());
        SECTIONS.put("growth", new Growth());
        SECTIONS.put("start", new Starts());
        SECTIONS.put("first", new FirstLines());
        SECTIONS.put("memory", new Memory());
        SECTIONS.put("reload", new Reloads());
        SECTIONS.put("explain", new Explanations());
        SECTIONS.put("leaks", new Leaks());
    }

    private Bench() {}

    /** @param arguments sections by name, {@code rounds=N}, {@code lines=N}, {@code docs}, {@code check} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            run(Choice.of(List.copyOf(SECTIONS.keySet()), arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USAGE);
        }
    }

    private static void run(Choice choice) throws IOException, InterruptedException {
        var load = Machine.load();
        var on = Workload.drawn();
        var answers = new ArrayList<Section.Answer>();
        for (var section : choice.sections()) {
            long start = System.nanoTime();
            System.err.println("bench: " + section + " ...");
            answers.add(SECTIONS.get(section).measure(on, choice));
            System.err.printf("bench: %s took %.1f s%n", section, (System.nanoTime() - start) / 1e9);
        }
        var report = Report.of(choice, on, load, answers);
        System.out.println(report.markdown());
        Files.writeString(REPORT, report.markdown());
        if (choice.docs()) {
            report.writeInto(PAGE);
        }
        if (choice.check() && report.isAnyGoalMissed()) {
            System.exit(GOAL_MISSED);
        }
    }
}
