package org.collectionadvisor.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;

/** The pages for people and for analysts: a few files with fixed names, so that no path leads to others. */
final class Page {
    static final String HTML = "text/html";

    private static final Map<String, String> PAGES = Map.of("/", "index.html", "/analyst", "analyst.html");
    private static final String FOLDER = "/page/";
    private static final List<String> FILES = List.of(
            "style.css",
            "page.js",
            "api.js",
            "attempt.js",
            "dom.js",
            "question.js",
            "result.js",
            "words.js",
            "analyst.css",
            "analyst.js",
            "facts.js",
            "moves.js",
            "rulebook.js",
            "shown.js",
            "simulator.js",
            "terms.js");

    private Page() {}

    /** Whether a path is one of the pages', which tell nothing and so need no token. */
    static boolean holds(String path) {
        return PAGES.containsKey(path) || (path.startsWith(FOLDER) && FILES.contains(path.substring(FOLDER.length())));
    }

    static List<Route> routes() {
        return Stream.concat(
                        PAGES.entrySet().stream().map(page -> file(page.getKey(), page.getValue(), HTML)),
                        FILES.stream()
                                .map(name -> file(
                                        FOLDER + name, name, name.endsWith(".css") ? "text/css" : "text/javascript")))
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
