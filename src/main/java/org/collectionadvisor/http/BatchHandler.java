package org.collectionadvisor.http;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.batch.Batch;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lines in, lines out, while the caller still sends. A caller that does not read its answers is not read from either, so memory
 * stays flat.
 */
final class BatchHandler extends Handler.Abstract {
    static final String MEDIA_TYPE = "application/x-ndjson";
    static final List<String> MEDIA_TYPES = List.of(MEDIA_TYPE, "application/jsonl", "application/ndjson");

    /** Each has as many threads of its own as the machine has processors, so more at once would gain nothing. */
    static final int MOST_AT_ONCE = 2;

    private final Supplier<Advisor> advisors;
    private final Answering answering;
    private final Measured measured;
    private final int threads;
    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

    BatchHandler(Supplier<Advisor> advisors, Answering answering, Measured measured, int threads) {
        this.advisors = advisors;
        this.answering = answering;
        this.measured = measured;
        this.threads = threads;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!turns.tryAcquire()) {
            ProblemDetails.of(
                            HttpStatus.SERVICE_UNAVAILABLE_503,
                            "At most " + MOST_AT_ONCE + " batches are answered at once.")
                    .send(request, response, callback);
            return true;
        }
        try {
            run(request, response, callback);
        } catch (Query.BadQueryException e) {
            ProblemDetails.of(HttpStatus.BAD_REQUEST_400, String.valueOf(e.getMessage()))
                    .send(request, response, callback);
        } finally {
            turns.release();
        }
        return true;
    }

    private void run(Request request, Response response, Callback callback) throws Query.BadQueryException {
        var how = Query.how(request);
        var advisor = advisors.get();
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, MEDIA_TYPE);
        response.getHeaders()
                .put(HttpHeader.ETAG, Replies.quoted(advisor.rulebook().about().digest()));
        try {
            try (var in = Content.Source.asInputStream(request);
                    var out = Content.Sink.asOutputStream(response)) {
                measured.lines(new Batch(answering.stages(advisor, how), threads, lines -> {}).run(in, out));
            }
            callback.succeeded();
        } catch (IOException | RuntimeException e) {
            // The answer has begun: only a connection that breaks off tells the caller that it is not whole.
            callback.failed(e);
        }
    }
}
