package org.collectionadvisor.http;

import java.util.List;
import org.eclipse.jetty.server.Handler;

/**
 * Where a request goes.
 *
 * @param path the whole of it, or where it ends in {@code /} what it begins with
 * @param brings the media types of its body; none for a document that is fetched
 * @param gives the media type of the answer
 */
record Route(String path, List<String> brings, String gives, Handler handler) {
    static Route get(String path, String gives, Handler handler) {
        return new Route(path, List.of(), gives, handler);
    }

    static Route post(String path, List<String> brings, String gives, Handler handler) {
        return new Route(path, brings, gives, handler);
    }

    boolean matches(String asked) {
        return (path.endsWith("/") && path.length() > 1)
                ? asked.startsWith(path) && asked.length() > path.length()
                : asked.equals(path);
    }

    List<String> methods() {
        return brings.isEmpty() ? List.of("GET", "HEAD") : List.of("POST");
    }
}
