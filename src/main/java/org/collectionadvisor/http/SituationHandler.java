package org.collectionadvisor.http;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.interview.BadAnswer;
import org.collectionadvisor.session.RuleLimitException;
import org.collectionadvisor.situation.BadSituation;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** Takes one body about a situation, and answers with JSON or with what is wrong. */
final class SituationHandler extends Handler.Abstract {
    static final List<String> MEDIA_TYPES = List.of(Replies.JSON);

    private final Supplier<Advisor> advisors;
    private final Work work;

    /** From a body to its answer. */
    @FunctionalInterface
    interface Work {
        /**
         * All that is wrong with a body, once it was refused.
         *
         * @param first for which it was
         */
        default List<BadSituation> mistakes(Advisor advisor, byte[] body, BadSituation first) {
            return List.of(first);
        }

        /**
         * The answer, in UTF-8.
         *
         * @throws Query.BadQueryException if the query cannot be followed
         */
        byte[] answer(Advisor advisor, Request request, byte[] body) throws Query.BadQueryException;
    }

    SituationHandler(Supplier<Advisor> advisors, Work work) {
        this.advisors = advisors;
        this.work = work;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Deadline.met(request);
        var body = BufferUtil.toArray(Content.Source.asByteBuffer(request));
        var advisor = advisors.get();
        try {
            var answer = work.answer(advisor, request, body);
            response.getHeaders()
                    .put(
                            HttpHeader.ETAG,
                            Replies.quoted(advisor.rulebook().about().digest()));
            Replies.send(response, callback, HttpStatus.OK_200, Replies.JSON, answer);
        } catch (Query.BadQueryException e) {
            ProblemDetails.of(HttpStatus.BAD_REQUEST_400, String.valueOf(e.getMessage()))
                    .send(request, response, callback);
        } catch (BadSituation e) {
            ProblemDetails.of(work.mistakes(advisor, body, e)).send(request, response, callback);
        } catch (BadAnswer e) {
            ProblemDetails.of(e).send(request, response, callback);
        } catch (RuleLimitException e) {
            failed("RULE_LIMIT", "This situation was given up: " + e.getMessage() + ".")
                    .send(request, response, callback);
        } catch (UncheckedIOException e) {
            ProblemDetails.of(
                            HttpStatus.SERVICE_UNAVAILABLE_503,
                            "The decision cannot be written down, so it is not told.")
                    .send(request, response, callback);
        } catch (RuntimeException | StackOverflowError e) {
            // Without its message, which may quote what a borrower told.
            failed(
                            "INTERNAL",
                            "The program failed on this situation: "
                                    + e.getClass().getSimpleName() + ".")
                    .send(request, response, callback);
        }
        return true;
    }

    private static ProblemDetails failed(String code, String detail) {
        return ProblemDetails.of(HttpStatus.INTERNAL_SERVER_ERROR_500, code, "", detail);
    }
}
