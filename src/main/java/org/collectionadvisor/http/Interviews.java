package org.collectionadvisor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.function.Supplier;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.interview.Asking;
import org.collectionadvisor.interview.Interview;
import org.collectionadvisor.json.Json;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The rulebook's interview: all its questions, and one turn after the other. */
final class Interviews {
    private static final ProblemDetails NONE =
            ProblemDetails.of(HttpStatus.NOT_FOUND_404, "This rulebook has no interview.");

    private Interviews() {}

    static Handler questions(Supplier<Advisor> advisors) {
        return new Simple((request, response, callback) -> {
            var advisor = advisors.get();
            if (Interview.isIn(advisor)) {
                Replies.sendUnlessKnown(
                        request,
                        response,
                        callback,
                        Replies.JSON,
                        advisor.rulebook().about().digest(),
                        written(questions(advisor)));
            } else {
                NONE.send(request, response, callback);
            }
        });
    }

    /** One turn after the other, each as if it were the first: the caller brings all. */
    static Handler turns(Supplier<Advisor> advisors) {
        return new Handler.Wrapper(new SituationHandler(advisors, Interviews::turn)) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                if (Interview.isIn(advisors.get())) {
                    return super.handle(request, response, callback);
                }
                NONE.send(request, response, callback);
                return true;
            }
        };
    }

    private static List<Asking> questions(Advisor advisor) {
        return new Interview(advisor).questions();
    }

    private static byte[] turn(Advisor advisor, Request request, byte[] body) throws Query.BadQueryException {
        Query.none(request);
        return written(new Interview(advisor).reply(body, Advisor.today()));
    }

    private static byte[] written(Object json) {
        try {
            return Json.mapper().writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e.getOriginalMessage());
        }
    }
}
