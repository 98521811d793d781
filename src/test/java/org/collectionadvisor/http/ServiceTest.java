package org.collectionadvisor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.decisions.DecisionLog;
import org.collectionadvisor.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service answers: the bytes of a batch, and errors that say what is wrong. */
class ServiceTest {
    private static final String TOKEN = "a-token-for-tests";
    private static final String LINES = "application/x-ndjson";

    private static Served served;
    private static Served guarded;
    private static String situations;

    @BeforeAll
    static void start() throws IOException {
        served = new Served(null);
        guarded = new Served(new Token(TOKEN));
        situations = Files.readString(Path.of("src", "test", "resources", "golden", "situations.jsonl"));
    }

    @AfterAll
    static void stop() {
        served.close();
        guarded.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "codes"})
    void an_advice_and_a_batch_have_the_bytes_of_the_command_line(String form) throws Exception {
        var expected = served.batch(situations, form.equals("codes") ? Form.CODES : Form.FULL);
        var batch = served.post("/v2/advice:batch?form=" + form, LINES, situations);
        assertThat(batch.statusCode()).isEqualTo(200);
        assertThat(batch.body()).isEqualTo(expected);
        var answers = expected.lines().iterator();
        for (var line : situations.lines().filter(text -> !text.isBlank()).toList()) {
            var answer = answers.next();
            if (!answer.startsWith("{\"line\":")) {
                var advice = served.post("/v2/advice?form=" + form, "application/json", line);
                assertThat(advice.body()).isEqualTo(answer);
                assertThat(advice.headers().firstValue("ETag"))
                        .contains('"' + served.advisor.rulebook().about().digest() + '"');
            }
        }
    }

    @Test
    void an_advice_is_explained_on_request() throws Exception {
        var explained = served.post("/v2/advice?explain=true", "application/json; charset=UTF-8", Served.SITUATION);
        assertThat(Json.mapper().readTree(explained.body()).has("notAdvised")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /v2/advice                    | application/json     | */*              | 405
            POST | /v2/rules                     | application/json     | */*              | 405
            POST | /v2/advice                    | text/plain           | */*              | 415
            POST | /v2/advice                    | application/json;charset=gbk | */*      | 415
            POST | /v2/advice:batch              | application/json     | */*              | 415
            POST | /v2/advice                    | application/json     | text/html        | 406
            POST | /v2/advice?form=short         | application/json     | */*              | 400
            POST | /v2/advice?shape=codes        | application/json     | */*              | 400
            POST | /v2/advice?form=codes&form=full | application/json     | */*             | 400
            POST | /v2/advice?form=codes&explain=true | application/json | */*             | 400
            POST | /v2/advice:batch?explain=1    | application/x-ndjson | */*              | 400
            GET  | /v2/advices                   | application/json     | */*              | 404
            GET  | /v2/rules/nobody.knows        | application/json     | */*              | 404
            GET  | /%2e%2e/%2e%2e/etc/passwd     | application/json     | */*              | 400
            GET  | /v2/rules/..%2f..%2fpasswd    | application/json     | */*              | 400
            """)
    void a_request_that_cannot_be_followed_is_told_why(
            String method, String path, String mediaType, String accepted, int status) throws Exception {
        var answer = served.send(served.request(path)
                .header("Content-Type", mediaType)
                .header("Accept", accepted)
                .method(
                        method,
                        method.equals("POST") ? BodyPublishers.ofString(Served.SITUATION) : BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = Json.mapper().readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asText()).matches(".+[.?]");
        assertThat(answer.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":1}                                                 | WRONG_TYPE     | /id
            {"id":"a","debts":[{"id":"a","product":"secret-gold"}]}  | UNKNOWN_CODE   | /debts/0/product
            {"id":"a","name":"secret"}                               | UNKNOWN_MEMBER | /name
            nonsense                                                 | NOT_JSON       | ''
            """)
    void a_refused_situation_is_told_code_and_place_but_not_what_was_told(String json, String code, String pointer)
            throws Exception {
        var answer = served.advise(json);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("secret");
        var problem = Json.mapper().readTree(answer.body());
        assertThat(problem.get("code").asText()).isEqualTo(code);
        assertThat(problem.at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void all_mistakes_of_a_situation_are_told_at_once() throws Exception {
        var answer = served.advise("{\"id\":1,\"secret\":{},\"debts\":[{\"id\":\"a\",\"product\":\"secret\"}]}");
        assertThat(answer.body()).doesNotContain("{}");
        var problem = Json.mapper().readTree(answer.body());
        assertThat(problem.at("/errors").findValuesAsText("pointer"))
                .containsExactly("/id", "/secret", "/debts/0/product");
        assertThat(problem.get("code")).isEqualTo(problem.at("/errors/0/code"));
        var later = served.advise("{\"id\":\"a\",\"asOf\":\"1990-01-01\",\"wants\":[\"x\",\"y\"],"
                + "\"debts\":[{\"id\":\"a\",\"product\":\"huabei\",\"openedOn\":\"1991\"}]}");
        assertThat(Json.mapper().readTree(later.body()).at("/errors").findValuesAsText("pointer"))
                .containsExactly("/debts/0/openedOn", "/wants/0", "/wants/1", "/asOf");
    }

    @Test
    void json_as_deep_as_it_is_long_is_refused() throws Exception {
        var deep = served.advise("[".repeat(500_000));
        assertThat(deep.statusCode()).isEqualTo(400);
        var inside = served.advise("{\"id\":\"a\",\"debts\":" + "[".repeat(100_000));
        assertThat(inside.statusCode()).isEqualTo(400);
    }

    @Test
    void rules_are_listed_and_read_aloud_until_the_caller_has_them() throws Exception {
        var listed = served.get("/v2/rules");
        var first = Json.mapper().readTree(listed.body()).at("/rules/0/id").asText();
        var aloud = Json.mapper().readTree(served.get("/v2/rules/" + first).body());
        assertThat(aloud.get("rule").asText()).isEqualTo(first);
        assertThat(aloud.at("/zh/says").asText()).isNotEmpty();
        var known = served.send(served.request("/v2/rules")
                .header("If-None-Match", listed.headers().firstValue("ETag").orElseThrow()));
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
    }

    @Test
    void the_service_describes_itself() throws Exception {
        var described = Json.mapper().readTree(served.get("/openapi.json").body());
        assertThat(described.get("openapi").asText()).startsWith("3.1");
        // What a schema defines for itself is found from the root of the document.
        assertThat(described.at("/components/schemas/advice/$ref").asText())
                .isEqualTo("#/components/schemas/adviceWhy");
        assertThat(described.at("/components/schemas/adviceWhy/type").asText()).isEqualTo("object");
        var paths = described.get("paths").fieldNames();
        while (paths.hasNext()) {
            assertThat(served.get(paths.next().replace("{id}", "none")).statusCode())
                    .isIn(200, 404, 405);
        }
        assertThat(served.get("/version").body()).contains("collection-advisor test", "sha256:");
        served.advise(Served.SITUATION);
        served.service.reloaded(false);
        assertThat(served.get("/metrics").body())
                .contains(
                        "collection_advisor_requests_total{method=\"POST\",path=\"/v2/advice\",status=\"200\"}",
                        "collection_advisor_request_seconds_count{path=\"/v2/advice\"}",
                        "collection_advisor_advices_total{channel=\"agency\"",
                        "collection_advisor_reloads_total{outcome=\"refused\"} 1.0",
                        "collection_advisor_rules_info{digest=\"sha256:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "Bearer a-token-for-test",
                "Bearer another-token-for-tests",
                "Basic a-token-for-tests"
            })
    void without_the_right_token_only_health_answers(String brought) throws Exception {
        var request = guarded.request("/v2/rules");
        var answer = guarded.send(brought.isEmpty() ? request : request.header("Authorization", brought));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(guarded.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(guarded.send(guarded.request("/v2/rules").header("Authorization", "Bearer " + TOKEN))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void every_answer_tells_browsers_to_be_strict_and_pages_of_others_get_none() throws Exception {
        for (var path : new String[] {"/health/live", "/nowhere"}) {
            var headers = served.get(path).headers();
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .startsWith("default-src 'none'");
            assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
        }
        try (var socket = served.socket("GET /version HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")) {
            assertThat(new String(socket.getInputStream().readAllBytes())).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void a_decision_is_written_down_before_it_is_told(@TempDir Path folder) throws Exception {
        var file = folder.resolve("decisions.jsonl");
        var log = DecisionLog.open(file, 1 << 20, false, Clock.systemUTC());
        try (var logging = new Served(null, log)) {
            assertThat(logging.advise(Served.SITUATION).statusCode()).isEqualTo(200);
            assertThat(logging.post("/v2/advice:batch", LINES, Served.SITUATION + "\n" + Served.SITUATION)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(Files.readAllLines(file)).hasSize(1 + 3);
            log.close();
            var refused = logging.advise(Served.SITUATION);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void a_rulebook_without_an_interview_has_none() throws Exception {
        assertThat(served.get("/v2/interview").statusCode()).isEqualTo(404);
        var turn = served.post("/v2/interview", "application/json", "{\"situation\":{\"id\":\"a\"}}");
        assertThat(turn.statusCode()).isEqualTo(404);
    }
}
