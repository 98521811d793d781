package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.time.LocalDate;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.situation.Situation.Language;
import picocli.CommandLine;

/** Runs whatever is started by a command: options are read, and failures told, in the same words. */
public final class Program {
    private static final int HELP_WIDTH = 100;

    private Program() {}

    /**
     * Runs a command that is no part of {@link Main}.
     *
     * @param out for help
     * @param err for everything else
     * @return its exit code
     */
    public static int run(Object command, OutputStream out, OutputStream err, String... arguments) {
        return run(command, Streams.of(InputStream.nullInputStream(), out, err), arguments);
    }

    static int run(Object command, Streams streams, String... arguments) {
        var line = new CommandLine(command);
        line.registerConverter(LocalDate.class, Converters::day);
        line.registerConverter(Language.class, Converters::language);
        line.registerConverter(Form.class, Converters::form);
        line.setOut(new PrintWriter(new OutputStreamWriter(streams.out(), UTF_8), true));
        line.setErr(streams.err());
        line.setParameterExceptionHandler(new Misuse());
        line.setExecutionExceptionHandler(new Failures());
        line.setUsageHelpWidth(HELP_WIDTH);
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return Failures.internal(e, streams.err());
        }
    }
}
