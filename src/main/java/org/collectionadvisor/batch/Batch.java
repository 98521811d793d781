package org.collectionadvisor.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.collectionadvisor.batch.RefusedLines.TooManyRefusedException;
import org.collectionadvisor.situation.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Answers JSON Lines with several threads: one answer for each line that is not blank, in order. Memory does not grow with
 * the input.
 */
public final class Batch {

    private final Stages<byte[]> stages;
    private final int threads;
    private final LongConsumer progress;
    private final RefusedLines refused;
    private final @Nullable String file;

    /**
     * A batch that may run any number of times.
     *
     * @param stages turn a situation into its answer, JSON in UTF-8 without a line end
     * @param progress is told now and then how many lines are answered, on the thread that runs the batch
     */
    public Batch(Stages<byte[]> stages, int threads, LongConsumer progress) {
        this(stages, threads, progress, line -> {}, null);
    }

    private Batch(
            Stages<byte[]> stages, int threads, LongConsumer progress, RefusedLines refused, @Nullable String file) {
        this.stages = stages;
        this.threads = threads;
        this.progress = progress;
        this.refused = refused;
        this.file = file;
    }

    /**
     * The same batch for one of several files.
     *
     * @param name what the answer to a refused line names as its file, null for none
     * @param telling is told of every refused line
     */
    public Batch of(@Nullable String name, RefusedLines telling) {
        return new Batch(stages, threads, progress, telling, name);
    }

    /** Reading the input failed. */
    public static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1;

        UnreadableException(IOException cause) {
            super(cause);
        }
    }

    /** Writing the output failed. */
    public static final class UnwritableException extends IOException {
        private static final long serialVersionUID = 1;

        UnwritableException(IOException cause) {
            super(cause);
        }
    }

    /**
     * Answers every line, and flushes whenever it has to wait for more input, so that answers reach a reader who waits for
     * them. Both streams stay open; if the output fails, a thread may go on waiting for the input's next byte.
     */
    public Summary run(InputStream in, OutputStream out)
            throws UnreadableException, UnwritableException, TooManyRefusedException {
        return run(in, out, new AtomicLong());
    }

    /**
     * The same, without the first lines.
     *
     * @param answered how many lines to pass over because they were answered before; less by those that were
     */
    public Summary run(InputStream in, OutputStream out, AtomicLong answered)
            throws UnreadableException, UnwritableException, TooManyRefusedException {
        var backlog = new Backlog(threads);
        var workers = Executors.newFixedThreadPool(threads, daemons("advise"));
        var reader = daemons("read").newThread(() -> read(in, answered, workers, backlog));
        reader.start();
        try {
            return write(backlog, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            workers.shutdownNow();
            reader.interrupt();
        }
    }

    /** Answers the whole input as one situation, however many lines it spans. */
    public Summary one(InputStream in, OutputStream out)
            throws UnreadableException, UnwritableException, TooManyRefusedException {
        byte[] json;
        try {
            json = in.readNBytes(Limits.BYTES + 1); // one byte too many, so that the first stage refuses it as too long
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
        var answers = Answers.to(List.of(new Line(1, json)), stages, file);
        write(answers, out);
        flush(out);
        return answers.summary();
    }

    private void read(InputStream in, AtomicLong answered, ExecutorService workers, Backlog backlog) {
        try {
            Throwable failure = null;
            try {
                var lines = new Lines(in);
                answered.addAndGet(-lines.skip(answered.get()));
                for (var chunk = lines.next(); !chunk.isEmpty(); chunk = lines.next()) {
                    backlog.put(chunk, whole -> workers.submit(() -> Answers.to(whole, stages, file)));
                }
            } catch (IOException | RuntimeException | Error e) {
                failure = e; // the writer must learn of the end in any case
            }
            backlog.end(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the writer has given up
        }
    }

    private Summary write(Backlog backlog, OutputStream out)
            throws InterruptedException, UnreadableException, UnwritableException, TooManyRefusedException {
        var summary = Summary.NONE;
        while (true) {
            var next = backlog.poll();
            if (next == null) {
                flush(out);
                next = backlog.take();
            }
            var answers = get(next.answers());
            if (answers.isEmpty()) {
                flush(out);
                return summary;
            }
            write(answers, out);
            backlog.done(next);
            summary = summary.plus(answers.summary());
            progress.accept(summary.lines());
        }
    }

    private static Answers get(Future<Answers> answers) throws InterruptedException, UnreadableException {
        try {
            return answers.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw new UnreadableException(cause);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void write(Answers answers, OutputStream out) throws UnwritableException, TooManyRefusedException {
        int end = 0;
        try {
            for (var refusal : answers.refusals()) {
                end = refusal.end();
                refused.add(refusal.answer());
            }
            answers.bytes().writeTo(out);
        } catch (TooManyRefusedException e) {
            write(answers.bytes().toByteArray(), end, out);
            throw e;
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }

    private static void write(byte[] bytes, int end, OutputStream out) throws UnwritableException {
        try {
            out.write(bytes, 0, end);
            out.flush();
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }

    private static void flush(OutputStream out) throws UnwritableException {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UnwritableException(e);
        }
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
