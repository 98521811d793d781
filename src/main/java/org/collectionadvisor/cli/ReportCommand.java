package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.collectionadvisor.report.Besides;
import org.collectionadvisor.report.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code report}: what many advices say together. */
@Command(
        name = "report",
        description = {
            "Counts advices, in either form, as `advise` wrote them: risks, steps, findings and asks as tables, and a page.",
            "",
            "An advice does not tell which agency a debt is with; the situations do, in the same order."
        })
final class ReportCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Advices to count, `-` for standard input.")
    private List<String> files = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write into.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--situations",
            paramLabel = "FILE",
            description = "The situations of all advices, in their order; they name the agencies.")
    private @Nullable String situations;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            description = "In how many situations an institution must be named to be named on the page; 5 by default.")
    private int atLeast = Report.AT_LEAST;

    @Option(names = "--rules", paramLabel = "DIR|ZIP", description = "The rules that decided, if not those in the jar.")
    private @Nullable Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Override
    public Integer call() throws IOException {
        signature.isOf(rules);
        check();
        try (var advisor = Rulebooks.open(rules, signature);
                var report = new Report(out, advisor.rulebook(), atLeast)) {
            if (situations == null) {
                count(report, null);
            } else {
                try (var in = Inputs.open(situations, main.streams())) {
                    count(report, new Besides(in));
                }
            }
            report.finish();
            if (report.isOfOtherRules()) {
                main.streams()
                        .err()
                        .println("Other rules decided some of these advices; what they rest on is told as of rules "
                                + advisor.rulebook().about().version() + ".");
            }
            main.streams().err().println("counted %,d, refused %,d".formatted(report.advised(), report.refused()));
            return report.refused() == 0 ? Exit.ADVISED : Exit.REFUSED;
        }
    }

    private void check() throws IOException {
        if (atLeast < 1) {
            throw new ParameterException(spec.commandLine(), "`--at-least` must not be below 1");
        }
        for (var file :
                Stream.concat(files.stream(), Stream.ofNullable(situations)).toList()) {
            Inputs.check(file);
            for (var written : Report.files(out, true)) {
                if (Inputs.isSame(Inputs.path(file), written)) {
                    throw new ParameterException(
                            spec.commandLine(), "`--out` would overwrite the input `" + file + "`");
                }
            }
        }
    }

    private void count(Report report, @Nullable Besides besides) throws IOException {
        for (var file : files) {
            try (var in = Inputs.open(file, main.streams())) {
                report.addAll(in, besides);
            } catch (Report.UnfitException e) {
                throw new FileSystemException("`" + file + "`", null, e.getMessage());
            }
        }
    }
}
