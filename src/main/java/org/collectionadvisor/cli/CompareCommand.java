package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.compare.Comparison;
import org.collectionadvisor.compare.ComparisonReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code compare}: what another rulebook would decide otherwise over a population of situations. */
@Command(
        name = "compare",
        description = {
            "Decides every situation of a file by two rulebooks, and tells which advices change, which level moved from"
                    + " what to what, which rule did it, and ten situations of each kind.",
            "",
            "Decisions are compared: answers, levels, findings, steps with their days, drafts withheld, ranks, the budget"
                    + " and what is asked; words alone are not. JSON and HTML show both advices of each sample. The exit"
                    + " code is 1 if lines of the file were refused."
        })
final class CompareCommand implements Callable<Integer> {

    /** Stands for the rules in the jar. */
    private static final String EMBEDDED = "embedded";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Parameters(
            index = "0",
            paramLabel = "OLD",
            description = "A rules folder, an archive of one, or `embedded` for the rules in the jar.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String before;

    @Parameters(index = "1", paramLabel = "NEW", description = "Another one.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String after;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Option(
            names = "--on",
            paramLabel = "FILE",
            required = true,
            description = "The situations, one a line; `-` for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String on;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Reporting reporting;

    @Override
    public Integer call() throws IOException {
        try (var old = open(before);
                var now = open(after)) {
            var comparison = new Comparison(old, now);
            var population = reporting.population(on, main.streams(), now);
            population.each(comparison::moves, comparison::add);
            var report = new ComparisonReport(comparison);
            return reporting.print(report.text(), report::data, report::page, population.refused(), main.streams());
        }
    }

    private Advisor open(String rules) throws IOException {
        return Rulebooks.open(rules.equals(EMBEDDED) ? null : Path.of(rules), signature);
    }
}
