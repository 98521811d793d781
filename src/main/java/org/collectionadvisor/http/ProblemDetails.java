package org.collectionadvisor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.collectionadvisor.interview.BadAnswer;
import org.collectionadvisor.json.Escapes;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.situation.Limits;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it. It never quotes what was told.
 *
 * @param type names the code where there is one
 * @param code of the contract; null where the request itself is at fault
 * @param errors every mistake that was found, each with its place; the code and detail above are those of the first
 */
record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String code,
        @Nullable List<Mistake> errors) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** How many seconds a caller should wait before trying again. */
    private static final String RETRY_AFTER = "1";

    private static final int TOO_LARGE = 413;
    private static final String TOO_LONG = "The situation must be at most " + Limits.BYTES + " bytes long.";

    /** What is wrong at one place, a JSON Pointer; empty for the whole situation. */
    record Mistake(String code, String pointer, String detail) {}

    static ProblemDetails of(int status, String detail) {
        return new ProblemDetails("about:blank", HttpStatus.getMessage(status), status, detail, null, null);
    }

    static ProblemDetails of(int status, String code, String pointer, String detail) {
        return of(status, List.of(new Mistake(code, pointer, detail)));
    }

    private static ProblemDetails of(int status, List<Mistake> errors) {
        var first = errors.get(0);
        return new ProblemDetails(
                "urn:collection-advisor:problem:" + first.code(),
                HttpStatus.getMessage(status),
                status,
                first.detail(),
                first.code(),
                errors);
    }

    /** @param bad all that is wrong with one situation, at least one mistake */
    static ProblemDetails of(List<BadSituation> bad) {
        int status = bad.get(0).code() == Code.TOO_LONG ? TOO_LARGE : HttpStatus.BAD_REQUEST_400;
        return of(
                status,
                bad.stream()
                        .map(one -> new Mistake(one.code().name(), one.pointer(), String.valueOf(one.getMessage())))
                        .toList());
    }

    static ProblemDetails of(BadAnswer bad) {
        return of(
                HttpStatus.BAD_REQUEST_400,
                bad.mistakes().stream()
                        .map(one -> new Mistake(one.code().name(), one.pointer(), one.message()))
                        .toList());
    }

    static ProblemDetails tooLong() {
        return of(TOO_LARGE, Code.TOO_LONG.name(), "", TOO_LONG);
    }

    void send(Request request, Response response, Callback callback) {
        if (status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER);
        }
        // A body that was not read to its end stands where the connection's next request would be expected.
        if (!request.consumeAvailable()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        try {
            Replies.send(
                    response,
                    callback,
                    status,
                    MEDIA_TYPE,
                    Escapes.json(Json.mapper().writeValueAsBytes(this)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers what the server itself refuses: too large, too many at once, malformed. Exceptions are not shown. */
    static boolean forServer(Request request, Response response, Callback callback) {
        int status = hasBrokenOff(request) ? HttpStatus.BAD_REQUEST_400 : response.getStatus();
        if (status == TOO_LARGE) {
            tooLong().send(request, response, callback);
        } else {
            of(status, sentence(status)).send(request, response, callback);
        }
        return true;
    }

    /** Whether the body ended early, in the middle of a chunk or for good: the server takes that for a failure of its own. */
    private static boolean hasBrokenOff(Request request) {
        return request.getAttribute(ErrorHandler.ERROR_EXCEPTION) instanceof EofException;
    }

    private static String sentence(int status) {
        return switch (status) {
            case HttpStatus.SERVICE_UNAVAILABLE_503 ->
                "Too many are being advised at the moment, or the service is about to stop.";
            case HttpStatus.INTERNAL_SERVER_ERROR_500 -> "The program failed on this request.";
            default -> "The request cannot be read.";
        };
    }
}
