package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.collectionadvisor.decisions.DecisionLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options of a command that writes its decisions down. */
final class LoggedDecisions {
    private static final long MEGABYTE = 1L << 20;
    private static final int MOST_MEGABYTES = 1 << 20;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--decision-log",
            paramLabel = "FILE",
            description = "A line for each decision: time, day, rules, codes, and hashes of whom and what it is about.")
    private @Nullable Path file;

    @Option(
            names = "--log-input",
            description = "What was told stands there too; names, numbers and free text are masked.")
    private boolean input;

    @Option(
            names = "--log-size",
            paramLabel = "MB",
            description = "A longer log is put aside, and a new one begun. Default: 100.")
    private int megabytes = 100;

    /** Begins the log; null where none is wanted. */
    @Nullable
    DecisionLog open() throws IOException {
        if (file == null) {
            if (input) {
                throw new ParameterException(spec.commandLine(), "`--log-input` needs `--decision-log`");
            }
            return null;
        }
        if (megabytes < 1 || megabytes > MOST_MEGABYTES) {
            throw new ParameterException(
                    spec.commandLine(), "`--log-size` must be from 1 to " + MOST_MEGABYTES + ", not " + megabytes);
        }
        return DecisionLog.open(file, megabytes * MEGABYTE, input, Clock.systemUTC());
    }
}
