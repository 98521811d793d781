package org.collectionadvisor.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.batch.Stages;
import org.collectionadvisor.decisions.DecisionLog;
import org.collectionadvisor.json.Json;

/** A service on a free port, with the small rulebook, and a caller. */
final class Served implements AutoCloseable {
    static final String SITUATION = "{\"id\":\"B-1\",\"asOf\":\"2026-11-22\",\"debts\":"
            + "[{\"id\":\"h\",\"product\":\"huabei\",\"outstanding\":900.5,\"daysPastDue\":104}]}";

    private static final Path RULES = Path.of("src", "test", "resources", "golden", "rules");

    private static final Advisor ADVISOR = Advisor.open(RULES);

    static {
        // A service that stops waits for idle connections, and so would the tests.
        System.setProperty("jdk.httpclient.keepalive.timeout", "1");
    }

    final Advisor advisor = ADVISOR;
    final HttpClient client = HttpClient.newHttpClient();
    final Service service;

    Served(Token token) throws IOException {
        this(token, null);
    }

    Served(Token token, DecisionLog log) throws IOException {
        var settings = new Settings(
                "127.0.0.1", 0, 2, token, token == null, Duration.ofMillis(300), log, "collection-advisor test");
        service = new Service(settings, () -> advisor, new Contract() {
            @Override
            public JsonNode situation() {
                return Json.mapper().createObjectNode().put("$id", "situation");
            }

            @Override
            public JsonNode advice(Form form) {
                var schema =
                        Json.mapper().createObjectNode().put("$id", form.code()).put("$ref", "#/$defs/Why");
                schema.withObject("/$defs/Why").put("type", "object");
                return schema;
            }
        });
        service.start();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + service.port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        // Each call has a connection of its own: one that is kept may be closed just when it is used again.
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String mediaType, String body) throws Exception {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> advise(String body) throws Exception {
        return post("/v2/advice", "application/json", body);
    }

    /** What a batch writes for lines that all tell their day. */
    String batch(String lines, Form form) throws IOException {
        var out = new ByteArrayOutputStream();
        var stages = Stages.first(json -> advisor.read(json, Advisor.today(), null))
                .thenTogether(advisor::concludeAll)
                .then(conclusions -> advisor.word(conclusions, form))
                .then(advisor::write);
        new Batch(stages, 2, count -> {}).run(new ByteArrayInputStream(lines.getBytes(UTF_8)), out);
        return out.toString(UTF_8);
    }

    /** A connection to which a test writes what no client would. */
    Socket socket(String text) throws IOException {
        var socket = new Socket("127.0.0.1", service.port());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    static String head(String path, String mediaType, String length) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + mediaType + "\r\n" + length
                + "\r\n\r\n";
    }

    @Override
    public void close() {
        service.stop();
    }
}
