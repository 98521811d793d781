package org.collectionadvisor.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What every answer has, and what a request says it takes and brings. */
final class Replies {
    static final String JSON = "application/json";
    static final String TEXT = "text/plain; charset=utf-8";

    private Replies() {}

    static void send(Response response, Callback callback, int status, String mediaType, byte[] content) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.length);
        response.write(true, ByteBuffer.wrap(content), callback);
    }

    /** Sends a document unless the caller has it already. */
    static void sendUnlessKnown(
            Request request, Response response, Callback callback, String mediaType, String tag, byte[] content) {
        response.getHeaders().put(HttpHeader.ETAG, quoted(tag));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
        if (request.getHeaders().getCSV(HttpHeader.IF_NONE_MATCH, true).stream()
                .anyMatch(known ->
                        known.equals("*") || known.replaceFirst("^W/", "").equals(quoted(tag)))) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
        } else {
            send(response, callback, HttpStatus.OK_200, mediaType, content);
        }
    }

    static String quoted(String tag) {
        return '"' + tag + '"';
    }

    /** Whether the caller takes a media type, as far as the header {@code Accept} tells. */
    static boolean accepts(Request request, String mediaType) {
        var accepted = request.getHeaders().getQualityCSV(HttpHeader.ACCEPT);
        var family = mediaType.substring(0, mediaType.indexOf('/') + 1) + "*";
        return accepted.isEmpty()
                || accepted.stream()
                        .map(Replies::withoutParameters)
                        .anyMatch(one -> one.equals("*/*") || one.equals(family) || one.equals(mediaType));
    }

    /** Whether the body is of one of the media types, and in UTF-8 as far as is told. */
    static boolean brings(Request request, List<String> mediaTypes) {
        var encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        var told = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return told != null
                && mediaTypes.contains(withoutParameters(told))
                && isUtf8(told)
                && (encoding == null || encoding.equalsIgnoreCase("identity"));
    }

    private static boolean isUtf8(String mediaType) {
        var charset = MimeTypes.getCharsetFromContentType(mediaType);
        return charset == null || charset.equalsIgnoreCase("utf-8");
    }

    private static String withoutParameters(@Nullable String mediaType) {
        return String.valueOf(mediaType).replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
