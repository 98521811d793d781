package org.collectionadvisor.session;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.collectionadvisor.compiled.KnowledgeBases;
import org.jspecify.annotations.Nullable;

/**
 * Lends sessions, a set to each caller at once. Nobody waits: where none is idle a set is made. Of those that come back, one a
 * processor stays for the next caller, since more seldom fire at the same time.
 */
final class SessionPool implements AutoCloseable {
    static final int MOST_IDLE = Runtime.getRuntime().availableProcessors();

    private final KnowledgeBases bases;

    /** The last to come back is the first to go, since the caches of a processor may still hold it. */
    private final Deque<Sessions> idle = new ArrayDeque<>();

    private boolean closed;

    SessionPool(KnowledgeBases bases) {
        this.bases = bases;
    }

    /**
     * Lends a set while the work takes. After any error it is thrown away: whatever it still holds would spoil the next situation.
     *
     * @throws IllegalStateException if the pool is closed
     */
    void lend(Consumer<Sessions> work) {
        var idleOne = take();
        var lent = idleOne == null ? new Sessions(bases) : idleOne;
        boolean whole = false;
        try {
            work.accept(lent);
            whole = true;
        } finally {
            if (!whole || !keep(lent)) {
                lent.dispose();
            }
        }
    }

    private synchronized @Nullable Sessions take() {
        if (closed) {
            throw new IllegalStateException("the advisor is closed; open another to advise again");
        }
        return idle.pollFirst();
    }

    private synchronized boolean keep(Sessions back) {
        if (closed || idle.size() >= MOST_IDLE) {
            return false;
        }
        idle.addFirst(back);
        return true;
    }

    synchronized int idle() {
        return idle.size();
    }

    /** Disposes of what is idle now, and of what is lent when it comes back. */
    @Override
    public void close() {
        drain().forEach(Sessions::dispose);
    }

    private synchronized List<Sessions> drain() {
        closed = true;
        var all = new ArrayList<>(idle);
        idle.clear();
        return all;
    }
}
