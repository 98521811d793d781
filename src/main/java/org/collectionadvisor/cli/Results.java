package org.collectionadvisor.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.collectionadvisor.batch.RefusedLines;
import org.collectionadvisor.batch.Summary;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.report.Report;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** What one run writes: the answers, those among them that refuse, and the summary. */
final class Results implements Closeable, RefusedLines {
    private final @Nullable Output out;
    private final @Nullable Output errors;
    private final @Nullable Output summary;
    private final @Nullable Report report;
    private final OutputStream answers;
    private final OutputStream refusals;
    private final @Nullable Long maxErrors;
    private long refused;

    private Results(
            @Nullable Output out,
            @Nullable Output errors,
            @Nullable Output summary,
            @Nullable Report report,
            OutputStream standard,
            @Nullable Long maxErrors) {
        this.out = out;
        this.errors = errors;
        this.summary = summary;
        this.report = report;
        this.maxErrors = maxErrors;
        var written = out == null ? standard : out.stream();
        answers = report == null ? written : new Reported(written, report);
        refusals = errors == null ? OutputStream.nullOutputStream() : new BufferedOutputStream(errors.stream());
    }

    /**
     * Opens all files, so that one that cannot be written is told before a line is read.
     *
     * @param standard where answers go if no file is named
     * @param run what must be the same for a run to go on
     * @param rulebook the one that decides
     */
    static Results open(Outputs outputs, OutputStream standard, Map<String, String> run, Rulebook rulebook)
            throws IOException {
        Output out = null;
        Output errors = null;
        Output summary = null;
        try {
            out = outputs.out == null || Output.isDevice(outputs.out)
                    ? opened(outputs.out)
                    : WholeFile.open(outputs.out, run, outputs.resume);
            errors = opened(outputs.errors);
            summary = opened(outputs.summary);
            return new Results(out, errors, summary, outputs.report(rulebook), standard, outputs.maxErrors);
        } catch (IOException | RuntimeException e) {
            close(out, errors, summary);
            throw e;
        }
    }

    private static @Nullable Output opened(@Nullable Path file) throws IOException {
        return file == null ? null : Output.open(file);
    }

    OutputStream answers() {
        return answers;
    }

    /** What stands in the output already, told again as if it were answered now. */
    Summary earlier(Consumer<byte[]> advised) throws IOException {
        if (!(out instanceof WholeFile whole) || whole.lines() == 0) {
            return Summary.NONE;
        }
        long count = 0;
        var codes = new TreeMap<String, Long>();
        var line = new ByteArrayOutputStream();
        try (var in = new BufferedInputStream(whole.earlier(), 1 << 16)) {
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (one != '\n') {
                    line.write(one);
                    continue;
                }
                var code = Answer.refusal(line.toByteArray());
                if (code == null) {
                    advised.accept(line.toByteArray());
                    count++;
                } else {
                    codes.merge(code, 1L, Long::sum);
                    add(line.toByteArray());
                }
                line.reset();
            }
        }
        return new Summary(count, codes);
    }

    @Override
    public void add(byte[] answer) throws IOException {
        refusals.write(answer);
        refusals.write('\n');
        refused++;
        if (maxErrors != null && refused > maxErrors) {
            throw new TooManyRefusedException("Stopped, since more than " + maxErrors
                    + (maxErrors == 1 ? " line was" : " lines were") + " refused; the last is "
                    + Answer.where(answer) + ".");
        }
    }

    /** Puts everything in its place, the answers last: until then the run can go on. */
    void finish(Tally.Counted counted) throws IOException {
        refusals.flush();
        if (errors != null) {
            errors.finish();
        }
        if (summary != null) {
            var to = summary.stream();
            to.write(Layout.pretty(Json.mapper().writeValueAsBytes(counted)));
            to.write('\n');
            summary.finish();
        }
        if (report != null) {
            report.finish();
        }
        if (out != null) {
            out.finish();
        }
    }

    /** What to do where the run ended too early; empty where there is nothing to say. */
    String advice(boolean canResume) {
        return out instanceof WholeFile whole ? whole.advice(canResume) : "";
    }

    @Override
    public void close() throws IOException {
        refusals.close();
        if (report != null) {
            report.close();
        }
        close(out, errors, summary);
    }

    private static void close(@Nullable Output... outputs) throws IOException {
        for (var output : Stream.of(outputs).filter(Objects::nonNull).toList()) {
            output.close();
        }
    }
}
