package org.collectionadvisor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javax.xml.stream.XMLStreamException;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.rulebook.RulebookException;
import org.collectionadvisor.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code test}: runs the scenarios of a rules folder against its rules. */
@Command(
        name = "test",
        description = {
            "Runs every scenario of a rules folder and prints those that come out otherwise, with the lines of YAML that"
                    + " would expect what came out.",
            "",
            "It also names each rule for which no scenario is written: one where it speaks, and one close by where it"
                    + " keeps silent. The exit code is 1 if anything failed."
        })
final class TestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

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

    @Option(
            names = "--filter",
            paramLabel = "TEXT",
            description = "Run the scenarios whose sentence, file, rules or rows have this text, and look for no gaps.")
    private @Nullable String filter;

    @Option(
            names = "--update",
            description = "Let each scenario expect what comes out: rewrites the files and prints the difference, to be"
                    + " read line by line. Comments, order and form stay; which rules speak is not rewritten.")
    private boolean update;

    @Option(
            names = "--watch",
            description = "Run again whenever a file of the folder is saved, until the program is stopped.")
    private boolean watch;

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the results as JUnit XML.")
    private @Nullable Path junit;

    @Override
    public Integer call() throws IOException {
        if ((update || watch) && !Files.isDirectory(rules)) {
            throw new ParameterException(spec.commandLine(), "`--update` and `--watch` need a folder");
        }
        try (var opened = signature.open(rules)) {
            var folder = opened.folder();
            if (rows) {
                main.streams().print(Scenarios.read(folder).rows());
                return Exit.ADVISED;
            }
            return watch ? watch(folder) : test(folder) ? Exit.ADVISED : Exit.REFUSED;
        }
    }

    private int watch(Path folder) throws IOException {
        try (var changes = new FolderWatch(folder)) {
            while (true) {
                long start = System.nanoTime();
                try {
                    test(folder);
                } catch (RulebookException unsound) {
                    Failures.unsound(unsound, main.streams().err());
                } catch (UncheckedIOException gone) {
                    // An editor may put another file in the place of the one that was about to be read.
                    Failures.streams(
                            Objects.requireNonNull(gone.getCause()),
                            main.streams().err());
                }
                main.streams()
                        .err()
                        .printf(
                                Locale.ROOT,
                                "%.2f s; waiting for a change%n",
                                Duration.ofNanos(System.nanoTime() - start).toMillis() / 1e3);
                main.streams().err().println("changed: " + String.join(", ", changes.changed()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.ADVISED;
        }
    }

    /** Whether nothing failed. */
    private boolean test(Path folder) throws IOException {
        var scenarios = scenarios(folder);
        // A few scenarios are run sooner than the rules are compiled.
        boolean few = watch || filter != null;
        try (var advisor = few ? Advisor.uncompiled(folder) : RulesCache.open(folder, null, noCache)) {
            if (update) {
                main.streams().print(scenarios.update(advisor));
                scenarios = scenarios(folder);
            }
            var results = scenarios.run(advisor);
            var gaps = filter == null ? scenarios.gaps(advisor.rulebook().rules()) : List.<String>of();
            report(results, gaps, advisor);
            return gaps.isEmpty()
                    && results.stream().allMatch(result -> result.faults().isEmpty());
        }
    }

    private Scenarios scenarios(Path folder) {
        var all = Scenarios.read(folder);
        return filter == null ? all : all.about(filter);
    }

    private void report(List<Scenarios.Result> results, List<String> gaps, Advisor advisor) throws IOException {
        var report = new StringBuilder();
        long failed = 0;
        for (var result : results) {
            if (!result.faults().isEmpty()) {
                failed++;
                report.append(result.place())
                        .append(": ")
                        .append(result.sentence())
                        .append('\n');
                result.faults().forEach(fault -> report.append(fault.indent(4)));
            }
        }
        gaps.forEach(gap -> report.append(gap).append('\n'));
        main.streams().print(report.toString());
        main.streams()
                .err()
                .printf(
                        "%d scenarios, %d failed; %d rules, %d gaps%n",
                        results.size(), failed, advisor.rulebook().rules().size(), gaps.size());
        if (junit != null) {
            try (var out = Files.newOutputStream(junit)) {
                JUnitReport.write(results, gaps, out);
            } catch (XMLStreamException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
    }
}
