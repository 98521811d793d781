package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.collectionadvisor.json.Json;

/** An assistant that talks to {@code mcp} over pipes, a line of JSON at a time. */
final class AssistantTalk implements AutoCloseable {
    static final String HELLO = """
            {"jsonrpc":"2.0","id":"hello","method":"initialize","params":{"protocolVersion":"2025-06-18",\
            "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            """.strip();

    static final String READY = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

    private final OutputStream toServer;
    private final BufferedReader fromServer;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final CompletableFuture<Integer> exit;
    private int asked;

    /** What the server says of itself. */
    final JsonNode hello;

    AssistantTalk(String... command) throws IOException {
        var in = Pipe.open();
        var out = Pipe.open();
        toServer = Channels.newOutputStream(in.sink());
        fromServer = new BufferedReader(new InputStreamReader(Channels.newInputStream(out.source()), UTF_8));
        var streams = Streams.of(Channels.newInputStream(in.source()), Channels.newOutputStream(out.sink()), err);
        exit = CompletableFuture.supplyAsync(() -> Main.run(streams, command));
        write(HELLO);
        hello = read().path("result");
        write(READY);
    }

    void write(String line) throws IOException {
        toServer.write((line + "\n").getBytes(UTF_8));
        toServer.flush();
    }

    JsonNode read() throws IOException {
        return Json.mapper().readTree(fromServer.readLine());
    }

    JsonNode ask(String method, JsonNode params) throws IOException {
        var request = Json.mapper().createObjectNode();
        request.put("jsonrpc", "2.0").put("id", ++asked).put("method", method).set("params", params);
        write(Json.mapper().writeValueAsString(request));
        var answer = read();
        assertThat(answer.path("id").asInt()).isEqualTo(asked);
        return answer;
    }

    JsonNode call(String tool, String arguments) throws IOException {
        var params = object();
        params.put("name", tool).set("arguments", Json.mapper().readTree(arguments));
        return ask("tools/call", params).path("result");
    }

    JsonNode resource(String uri) throws IOException {
        return ask("resources/read", object().put("uri", uri));
    }

    static ObjectNode object() {
        return Json.mapper().createObjectNode();
    }

    static String text(JsonNode result) {
        return result.at("/content/0/text").asText();
    }

    /** Ends the input, and returns the exit code. */
    int end() throws IOException {
        toServer.close();
        return exit.orTimeout(60, TimeUnit.SECONDS).join();
    }

    String err() {
        return err.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
        assertThat(end()).isEqualTo(Exit.ADVISED);
    }
}
