package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.coverage.Coverage;
import org.collectionadvisor.coverage.CoverageReport;
import org.collectionadvisor.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code coverage}: what scenarios, or a file of situations, try of the rules. */
@Command(
        name = "coverage",
        description = {
            "Counts, of each rule and each of its conditions, how often it held, failed or was unknown, and how often it"
                    + " was alone decisive: the only condition of its rule that did not hold.",
            "",
            "It counts a rule once for every fact that it matches, by the scenarios of the rules folder, or by the"
                    + " situations of a file, one a line. The text lists what was never tried; JSON and HTML have every"
                    + " count."
        })
final class CoverageCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Situations to count by, instead of the scenarios.")
    private @Nullable String file;

    @Option(names = "--rules", paramLabel = "DIR|ZIP", required = true, description = "The rules folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Reporting reporting;

    @Override
    public Integer call() throws IOException {
        try (var opened = signature.open(rules);
                var advisor = Advisor.uncompiled(opened.folder())) {
            var coverage = new Coverage(advisor.rulebook());
            long refused = 0;
            if (file == null) {
                Scenarios.read(opened.folder())
                        .situations(advisor)
                        .values()
                        .forEach(situation -> coverage.add(advisor.conclude(situation)));
            } else {
                var population = reporting.population(file, main.streams(), advisor);
                population.each(advisor::concludeAll, coverage::add);
                refused = population.refused();
            }
            var report = new CoverageReport(coverage);
            return reporting.print(report.text(), report::data, report::page, refused, main.streams());
        }
    }
}
