package org.collectionadvisor.spark;

import java.io.IOException;
import java.nio.file.FileSystemException;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import org.collectionadvisor.batch.RefusedLines.TooManyRefusedException;

/**
 * One run of the job.
 *
 * @param maxErrors how many lines may be refused
 */
record AdviseRun(SparkSession spark, SparkAdvice advice, long maxErrors) {
    /**
     * Advises, writes, and writes what the run came to.
     *
     * @throws TooManyRefusedException if too many lines were refused; nothing is written then unless that came out at the end
     * @throws IOException if the input cannot be read or the output not written
     */
    RunSummary from(Input situations, Output output) throws IOException {
        var begun = System.nanoTime();
        var counts = new Counts();
        var context = spark.sparkContext();
        context.register(counts, "answers");
        var limit = new RefusalLimit(context, counts, maxErrors);
        try {
            limit.watch(() -> output.write(advice.answers(situations.read(), counts)));
        } catch (Exception e) {
            output.removeEmpty();
            throw limit.isPassed() ? tooMany() : failure(e);
        }
        var summary = RunSummary.of(counts, (System.nanoTime() - begun) / 1e9, advice);
        output.write(summary);
        if (limit.isPassed()) {
            throw tooMany();
        }
        return summary;
    }

    private TooManyRefusedException tooMany() {
        return new TooManyRefusedException(
                "Stopped, since more than " + maxErrors + (maxErrors == 1 ? " line was" : " lines were") + " refused.");
    }

    /** What the file systems say is told; of other failures Spark's own log tells more. */
    private static IOException failure(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof AnalysisException) {
                var failure = new FileSystemException("Spark", null, "cannot read or write: " + cause.getMessage());
                failure.initCause(failed);
                return failure;
            }
        }
        throw failed instanceof RuntimeException ours ? ours : new IllegalStateException(failed);
    }
}
