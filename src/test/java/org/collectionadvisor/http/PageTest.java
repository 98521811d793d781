package org.collectionadvisor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page's files as they are served. */
class PageTest {
    private static final Path FOLDER = Path.of("src", "main", "resources", "page");
    private static final Pattern LOADED = Pattern.compile("(?:from '\\./|/page/)([a-z]+\\.[a-z]+)");

    private static Served served;
    private static Served guarded;

    @BeforeAll
    static void start() throws IOException {
        served = new Served(null);
        guarded = new Served(new Token("a-token-for-tests"));
    }

    @AfterAll
    static void stop() {
        served.close();
        guarded.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, index.html, text/html",
        "/page/style.css, style.css, text/css",
        "/page/page.js, page.js, text/javascript",
        "/page/words.js, words.js, text/javascript",
        "/analyst, analyst.html, text/html",
        "/page/analyst.css, analyst.css, text/css",
        "/page/analyst.js, analyst.js, text/javascript"
    })
    void a_file_of_the_page_needs_no_token_and_is_sent_once(String path, String name, String mediaType)
            throws Exception {
        var reply = guarded.get(path);
        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(Files.readString(FOLDER.resolve(name)));
        assertThat(reply.headers().firstValue("Content-Type")).contains(mediaType + "; charset=utf-8");
        assertThat(reply.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .doesNotContain("unsafe");
        var tag = reply.headers().firstValue("ETag").orElseThrow();
        assertThat(guarded.send(guarded.request(path).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/",
                "/page/index.html",
                "/page/none.js",
                "/page/..%2fhttp/openapi.json",
                "/page/%2e%2e/http/openapi.json",
                "/page/words.js/"
            })
    void no_path_leads_to_other_files(String path) throws Exception {
        assertThat(served.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void a_call_of_the_page_needs_the_token() throws Exception {
        assertThat(guarded.advise(Served.SITUATION).statusCode()).isEqualTo(401);
    }

    @Test
    void every_file_that_is_loaded_is_served_and_none_besides() throws Exception {
        var loaded = new TreeSet<String>();
        var present = new TreeSet<String>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.toList()) {
                present.add(file.getFileName().toString());
                LOADED.matcher(Files.readString(file)).results().forEach(found -> loaded.add(found.group(1)));
            }
        }
        for (var name : loaded) {
            assertThat(served.get("/page/" + name).statusCode()).as(name).isEqualTo(200);
        }
        loaded.addAll(List.of("index.html", "analyst.html"));
        assertThat(loaded).isEqualTo(present);
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "analyst.html"})
    void a_page_has_nothing_inline_and_nothing_from_elsewhere(String page) throws Exception {
        assertThat(Files.readString(FOLDER.resolve(page)))
                .doesNotContainPattern("<script(?![^>]*src=)|<style|\\sstyle=|\\son[a-z]+=|https?://");
    }

    @Test
    void the_rulebook_is_a_page_to_be_kept_whose_parts_bring_no_style_of_their_own() throws Exception {
        var reply = served.get("/v2/rulebook");
        assertThat(reply.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(reply.headers().firstValue("ETag")).isPresent();
        assertThat(reply.body().replaceFirst("(?s).*<main>", ""))
                .contains("<article id=\"rule-")
                .doesNotContain(" style=");
        assertThat(guarded.get("/v2/rulebook").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"words.js", "terms.js"})
    void both_languages_have_the_same_words(String file) throws Exception {
        var words = Files.readString(FOLDER.resolve(file));
        int english = words.indexOf("\n  en: {");
        int end = words.indexOf("\n};", english);
        assertThat(keys(words.substring(english, end)))
                .isNotEmpty()
                .isEqualTo(keys(words.substring(words.indexOf("\n  zh: {"), english)));
    }

    private static TreeSet<String> keys(String part) {
        var keys = new TreeSet<String>();
        Pattern.compile("(?m)^    '?([\\w.-]+)'?: ").matcher(part).results().forEach(found -> keys.add(found.group(1)));
        return keys;
    }
}
