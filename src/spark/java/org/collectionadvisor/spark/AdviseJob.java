package org.collectionadvisor.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.cli.Exit;
import org.collectionadvisor.cli.Program;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code spark-submit} starts: situations in, advice out, on as many machines as there are. */
@Command(
        name = "AdviseJob",
        description = {
            "Advises on situations with Apache Spark: the same bytes for each as `advise` gives.",
            "",
            "A refused line gives an error in its place, and the run goes on. Counts and the rules' digest go to"
                    + " `_advice_summary.json` in the output folder."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            Exit.ADVISED + ":every situation was advised on",
            Exit.REFUSED + ":some situations were refused; the answer in their place says why",
            Exit.USAGE + ":wrong usage of the command line",
            Exit.RULES + ":the rules are not sound, or their archive does not verify; every problem is listed",
            Exit.STREAMS + ":the input cannot be read, or the output not written",
            Exit.INTERNAL + ":an error of the program's own, or of the cluster"
        })
public final class AdviseJob implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("jsonl", "parquet");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("UnusedVariable") // asked for by picocli
    private boolean help;

    @Option(
            names = "--in",
            paramLabel = "PATH",
            required = true,
            description = "What to read: JSON Lines, or Parquet with one column of JSON or the members of a situation.")
    private String in = "";

    @Option(
            names = "--out",
            paramLabel = "PATH",
            required = true,
            description = "The folder to write; it must not exist.")
    private String out = "";

    @Option(
            names = "--rules",
            paramLabel = "DIR|ZIP",
            description = "The rules to use instead of those in the jar, as the driver finds them.")
    private @Nullable String rules;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of situations that tell none, such as 2026-11-22; today in China by default.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--form",
            paramLabel = "full|codes",
            description = "Everything in words, or the decisions alone as codes, for counting; full by default.")
    private Form form = Form.FULL;

    @Option(
            names = "--format",
            paramLabel = "jsonl|parquet",
            description = "How to write: lines, or a table with id, levels, advice and error; jsonl by default.")
    private String format = FORMATS.get(0);

    @Option(names = "--max-errors", paramLabel = "N", description = "Stop once more than N lines were refused.")
    private long maxErrors = Long.MAX_VALUE;

    private AdviseJob() {}

    /** Runs, ends the session, and exits with a code other than 0 where one is called for. */
    public static void main(String... arguments) {
        int exit = run(System.out, System.err, arguments);
        if (SparkSession.getDefaultSession().isDefined()) {
            SparkSession.active().stop();
        }
        if (exit != Exit.ADVISED) {
            System.exit(exit);
        }
    }

    static int run(OutputStream out, OutputStream err, String... arguments) {
        return Program.run(new AdviseJob(), out, err, arguments);
    }

    @Override
    public Integer call() throws IOException {
        if (!FORMATS.contains(format)) {
            throw misuse("`" + format + "` is no format; use `jsonl` or `parquet`");
        }
        if (maxErrors < 0) {
            throw misuse("`--max-errors` must not be below 0");
        }
        var spark = SparkSession.builder().appName("collection-advisor").getOrCreate();
        var output = Output.at(spark, out, format.equals("parquet"));
        var situations = Input.at(spark, in);
        var advice = rules == null ? SparkAdvice.open() : SparkAdvice.open(spark, rules);
        var run = new AdviseRun(
                spark, advice.asOf(asOf == null ? Advisor.today() : asOf).in(form), maxErrors);
        var summary = run.from(situations, output);
        spec.commandLine()
                .getErr()
                .println("%,d lines were answered, %,d of them refused."
                        .formatted(summary.lines(), summary.lines() - summary.advised()));
        return summary.refused().isEmpty() ? Exit.ADVISED : Exit.REFUSED;
    }

    private ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
