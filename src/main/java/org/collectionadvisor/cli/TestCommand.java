package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collectionadvisor.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code test}: runs the scenarios of a rules folder against its rules. */
@Command(
        name = "test",
        description = {
            "Runs every scenario of a rules folder and prints those that come out otherwise.",
            "",
            "It also names each rule for which no scenario is written: one where it speaks, and one close by where it"
                    + " keeps silent. The exit code is 1 if anything was printed."
        })
final class TestCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Option(names = "--rules", paramLabel = "DIR|ZIP", required = true, description = "The rules folder to test.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Option(names = "--no-cache", description = "Compile the rules anew, and keep nothing of it for the next start.")
    private boolean noCache;

    @Option(
            names = "--rows",
            description = "Print which rules and scenarios answer each row of rows.yaml, and test nothing.")
    private boolean rows;

    @Override
    public Integer call() throws IOException {
        try (var opened = signature.open(rules)) {
            return test(opened.folder());
        }
    }

    private int test(Path folder) throws IOException {
        var scenarios = Scenarios.read(folder);
        if (rows) {
            main.streams().print(scenarios.rows());
            return Exit.ADVISED;
        }
        try (var advisor = RulesCache.open(folder, null, noCache)) {
            var results = scenarios.run(advisor);
            var report = new StringBuilder();
            long failed = 0;
            for (var result : results) {
                if (!result.faults().isEmpty()) {
                    failed++;
                    report.append(result.place())
                            .append(": ")
                            .append(result.sentence())
                            .append('\n');
                    result.faults()
                            .forEach(
                                    fault -> report.append("    ").append(fault).append('\n'));
                }
            }
            var gaps = scenarios.gaps(advisor.rulebook().rules());
            gaps.forEach(gap -> report.append(gap).append('\n'));
            main.streams().print(report.toString());
            main.streams()
                    .err()
                    .printf(
                            "%d scenarios, %d failed; %d rules, %d gaps%n",
                            results.size(), failed, advisor.rulebook().rules().size(), gaps.size());
            return failed == 0 && gaps.isEmpty() ? Exit.ADVISED : Exit.REFUSED;
        }
    }
}
