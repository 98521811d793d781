package org.collectionadvisor.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongConsumer;
import org.collectionadvisor.situation.Limits;

/**
 * Advises on JSON Lines with several threads: one answer for each line that is not blank, in order, in memory that does
 * not grow with the input.
 */
public final class Batch {

    private static final int CHUNKS_PER_THREAD = 4;

    private final Adviser adviser;
    private final int threads;
    private final LongConsumer progress;

    /** @param progress is told, now and then and on the thread that runs the batch, how many lines are answered */
    public Batch(Adviser adviser, int threads, LongConsumer progress) {
        this.adviser = adviser;
        this.threads = threads;
        this.progress = progress;
    }

    /** The input failed while it was read. */
    public static final class UnreadableException extends IOException {
        private static final long serialVersionUID = 1;

        UnreadableException(IOException cause) {
            super(cause);
        }
    }

    /** The output failed while it was written. */
    public static final class UnwritableException extends IOException {
        private static final long serialVersionUID = 1;

        UnwritableException(IOException cause) {
            super(cause);
        }
    }

    /**
     * Answers every line, and flushes whenever no further line has come in, so that one who waits for answers gets them.
     * Both streams stay open; where the output fails, a thread may go on waiting for the input's next byte.
     */
    public Summary run(InputStream in, OutputStream out) throws UnreadableException, UnwritableException {
        // The bound is the back-pressure: where writing or advising is slow, reading waits.
        var pending = new ArrayBlockingQueue<Future<Answers>>(CHUNKS_PER_THREAD * threads);
        var workers = Executors.newFixedThreadPool(threads, daemons("advise"));
        var reader = daemons("read").newThread(() -> read(in, workers, pending));
        reader.start();
        try {
            return write(pending, out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            workers.shutdownNow();
            reader.interrupt();
        }
    }

    /** Answers the whole input as one situation, on however many lines it stands. */
    public Summary one(InputStream in, OutputStream out) throws UnreadableException, UnwritableException {
        byte[] json;
        try {
            json = in.readNBytes(Limits.BYTES + 1); // one more than allowed, to be refused as too long
        } catch (IOException e) {
            throw new UnreadableException(e);
        }
        var answers = Answers.to(List.of(new Line(1, json)), adviser);
        write(answers, out);
        flush(out);
        return answers.summary();
    }

    private void read(InputStream in, ExecutorService workers, BlockingQueue<Future<Answers>> pending) {
        try {
            Future<Answers> last = CompletableFuture.completedFuture(Answers.NONE);
            try {
                var lines = new Lines(in);
                for (var chunk = lines.next(); !chunk.isEmpty(); chunk = lines.next()) {
                    var answered = chunk;
                    pending.put(workers.submit(() -> Answers.to(answered, adviser)));
                }
            } catch (IOException | RuntimeException | Error e) {
                last = CompletableFuture.failedFuture(e); // the writer waits for an end, whatever it is
            }
            pending.put(last);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the writer has given up
        }
    }

    private Summary write(BlockingQueue<Future<Answers>> pending, OutputStream out)
            throws InterruptedException, UnreadableException, UnwritableException {
        var summary = Summary.NONE;
        while (true) {
            var next = pending.poll();
            if (next == null) {
                flush(out);
                next = pending.take();
            }
            var answers = get(next);
            if (answers.isEmpty()) {
                flush(out);
                return summary;
            }
            write(answers, out);
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

    private static void write(Answers answers, OutputStream out) throws UnwritableException {
        try {
            answers.bytes().writeTo(out);
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
