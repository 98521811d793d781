package org.collectionadvisor.http;

import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Sends each request where its path belongs, and refuses what would not be understood there. */
final class Routes extends Handler.Sequence {
    static final String ADVICE = "/v2/advice";
    static final String BATCH = "/v2/advice:batch";
    static final String INTERVIEW = "/v2/interview";
    static final String RULES = "/v2/rules";
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    private final List<Route> routes;
    private final Measured measured;

    Routes(List<Route> routes, Measured measured) {
        super(routes.stream().map(Route::handler).toList());
        this.routes = routes;
        this.measured = measured;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var path = Request.getPathInContext(request);
        var here = routes.stream().filter(one -> one.matches(path)).toList();
        var methods = here.stream().flatMap(one -> one.methods().stream()).toList();
        var route = here.stream()
                .filter(one -> one.methods().contains(request.getMethod()))
                .findFirst()
                .orElse(here.isEmpty() ? null : here.get(0));
        Request.addCompletionListener(
                request, failure -> measured.request(route == null ? "other" : route.path(), request, response));
        if (route == null) {
            ProblemDetails.of(HttpStatus.NOT_FOUND_404, "Nothing stands here; `/openapi.json` lists what there is.")
                    .send(request, response, callback);
        } else if (!methods.contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, String.join(", ", methods));
            ProblemDetails.of(HttpStatus.METHOD_NOT_ALLOWED_405, "Here it is " + String.join(" or ", methods) + ".")
                    .send(request, response, callback);
        } else if (!route.brings().isEmpty() && !Replies.brings(request, route.brings())) {
            ProblemDetails.of(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
                            "Bring `" + route.brings().get(0) + "` in UTF-8, not compressed.")
                    .send(request, response, callback);
        } else if (!Replies.accepts(request, route.gives())) {
            ProblemDetails.of(HttpStatus.NOT_ACCEPTABLE_406, "The answer is `" + route.gives() + "`.")
                    .send(request, response, callback);
        } else {
            return route.handler().handle(request, response, callback);
        }
        return true;
    }
}
