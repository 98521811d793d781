package org.collectionadvisor.batch;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The chunks of lines on their way from the reader to the writer, in order. If answering or writing is slow, the reader waits:
 * the bytes of the lines under way are bounded, so that long lines, whose answers take most memory, go by one at a time.
 */
final class Backlog {
    private static final int CHUNKS_PER_THREAD = 4;
    private static final int BYTES_PER_THREAD = 320 * 1024;

    private final int bytes;
    private final Semaphore free;
    private final BlockingQueue<Chunk> chunks;

    /** @param bytes how many its lines hold, or all where they are more than may be under way */
    record Chunk(Future<Answers> answers, int bytes) {}

    Backlog(int threads) {
        bytes = BYTES_PER_THREAD * threads;
        free = new Semaphore(bytes);
        chunks = new ArrayBlockingQueue<>(CHUNKS_PER_THREAD * threads);
    }

    /** Has lines answered, once there is room for them. */
    void put(List<Line> lines, Function<List<Line>, Future<Answers>> answering) throws InterruptedException {
        int sum = lines.stream().mapToInt(line -> line.json().length).sum();
        int held = Math.min(sum, bytes);
        free.acquire(held);
        chunks.put(new Chunk(answering.apply(lines), held));
    }

    /** Says that nothing more comes, and why where reading failed. */
    void end(@Nullable Throwable failure) throws InterruptedException {
        var answers = failure == null
                ? CompletableFuture.completedFuture(Answers.NONE)
                : CompletableFuture.<Answers>failedFuture(failure);
        chunks.put(new Chunk(answers, 0));
    }

    /** The next chunk, null while there is none. */
    @Nullable
    Chunk poll() {
        return chunks.poll();
    }

    /** The next chunk, once there is one. */
    Chunk take() throws InterruptedException {
        return chunks.take();
    }

    /** Makes room, once the answers of a chunk are written. */
    void done(Chunk chunk) {
        free.release(chunk.bytes());
    }
}
