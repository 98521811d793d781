package org.collectionadvisor.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.collectionadvisor.batch.Summary;

/** Shows how far a run has come on one line that overwrites itself, and sums it up at the end. */
final class Progress {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final PrintWriter err;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last = start;

    Progress(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
    }

    void lines(long done) {
        long now = System.nanoTime();
        if (shown && now - last > PAUSE) {
            last = now;
            err.printf(Locale.ROOT, "\r%,d lines", done);
            err.flush();
        }
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    /**
     * Sums up.
     *
     * @param answered how many of the lines this run answered itself
     */
    void end(Summary summary, long answered) {
        var codes = summary.refusedByCode().entrySet().stream()
                .map(code -> String.format(Locale.ROOT, "%s %,d", code.getKey(), code.getValue()))
                .collect(Collectors.joining(", "));
        err.printf(
                Locale.ROOT,
                "%sadvised %,d, refused %,d%s, %,.0f lines/s%n",
                shown ? "\r" : "",
                summary.advised(),
                summary.refused(),
                codes.isEmpty() ? "" : " (" + codes + ")",
                answered / Math.max(seconds(), 1e-3));
    }
}
