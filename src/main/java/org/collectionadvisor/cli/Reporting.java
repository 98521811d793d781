package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.collectionadvisor.Advisor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that report on a population of situations, and how they end. */
final class Reporting {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day of situations that tell none; today in China by default.")
    private @Nullable LocalDate asOf;

    @Option(names = "--format", paramLabel = "text|json", description = "How to print it; text by default.")
    private ReportFormat format = ReportFormat.text;

    @Option(names = "--html", paramLabel = "FILE", description = "Also write it as one HTML page.")
    private @Nullable Path html;

    /** @param reader the advisor that reads the situations */
    Population population(String file, Streams streams, Advisor reader) throws IOException {
        return new Population(file, streams, reader, asOf);
    }

    /** Prints and writes the report; the exit code tells whether lines were refused. */
    int print(String text, Supplier<Object> data, Supplier<String> page, long refused, Streams streams)
            throws IOException {
        streams.print(format.written(text, format == ReportFormat.json ? data.get() : ""));
        if (html != null) {
            Files.writeString(html, page.get());
        }
        if (refused > 0) {
            streams.err().println("refused " + refused);
        }
        return refused == 0 ? Exit.ADVISED : Exit.REFUSED;
    }
}
