package org.collectionadvisor.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;

/** The page for people: a few files with fixed names, so that no path leads to others. */
final class Page {
    private static final String FRONT = "/";
    private static final String FOLDER = "/page/";
    private static final String HTML = "text/html";
    private static final List<String> SCRIPTS =
            List.of("page.js", "api.js", "dom.js", "question.js", "result.js", "words.js");

    private Page() {}

    /** Whether a path is one of the page's, which tells nothing and so needs no token. */
    static boolean holds(String path) {
        return path.equals(FRONT)
                || path.equals(FOLDER + "style.css")
                || (path.startsWith(FOLDER) && SCRIPTS.contains(path.substring(FOLDER.length())));
    }

    static List<Route> routes() {
        return Stream.concat(
                        Stream.of(file(FRONT, "index.html", HTML), file(FOLDER + "style.css", "style.css", "text/css")),
                        SCRIPTS.stream().map(name -> file(FOLDER + name, name, "text/javascript")))
                .toList();
    }

    private static Route file(String path, String name, String mediaType) {
        var content = content(name);
        var tag = tag(content);
        return Route.get(path, mediaType, handler(mediaType + "; charset=utf-8", tag, content));
    }

    private static Handler handler(String mediaType, String tag, byte[] content) {
        return new Simple((request, response, callback) ->
                Replies.sendUnlessKnown(request, response, callback, mediaType, tag, content));
    }

    private static byte[] content(String name) {
        try (InputStream in = Page.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FOLDER + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
