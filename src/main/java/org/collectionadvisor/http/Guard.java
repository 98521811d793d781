package org.collectionadvisor.http;

import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Stands before everything else: the headers of every answer, then the host that was asked for, then the token. */
final class Guard extends Handler.Wrapper {
    /** Those that an orchestrator asks, which has no token. */
    private static final List<String> OPEN = List.of(Routes.LIVE, Routes.READY);

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Settings settings;

    Guard(Settings settings, Handler next) {
        super(next);
        this.settings = settings;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var headers = response.getHeaders();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Frame-Options", "DENY");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                        + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        if (settings.isForThisMachineOnly() && !THIS_MACHINE.contains(Request.getServerName(request))) {
            ProblemDetails.of(HttpStatus.MISDIRECTED_REQUEST_421, "Ask for `localhost`: nothing else is served here.")
                    .send(request, response, callback);
            return true;
        }
        var token = settings.token();
        var path = Request.getPathInContext(request);
        if (token != null
                && !OPEN.contains(path)
                && !Page.holds(path)
                && !token.isIn(request.getHeaders().getValuesList(HttpHeader.AUTHORIZATION))) {
            headers.put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
            ProblemDetails.of(
                            HttpStatus.UNAUTHORIZED_401, "Bring the token of this service as `Authorization: Bearer`.")
                    .send(request, response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
