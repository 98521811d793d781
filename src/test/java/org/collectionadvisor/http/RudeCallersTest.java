package org.collectionadvisor.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.collectionadvisor.advice.Form;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Callers who send too much, too slowly or all at once, and those who are still there when the service stops. */
class RudeCallersTest {
    private static final String JSON = "application/json";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final int MEGABYTE = 1 << 20;

    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        served = new Served(null);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void a_hundred_megabytes_in_chunks_are_refused_after_the_first() throws Exception {
        try (var socket = served.socket(Served.head("/v2/advice", JSON, CHUNKED))) {
            var chunk = (Integer.toHexString(MEGABYTE) + "\r\n" + " ".repeat(MEGABYTE) + "\r\n").getBytes(UTF_8);
            int sent = 0;
            try {
                for (; sent < 100; sent++) {
                    socket.getOutputStream().write(chunk);
                }
            } catch (IOException e) {
                // The connection was closed on us, as it should.
            }
            assertThat(sent).isLessThan(100);
        }
        try (var told = served.socket(Served.head("/v2/advice", JSON, "Content-Length: 100000000"))) {
            assertThat(reader(told).readLine()).startsWith("HTTP/1.1 413");
        }
        assertThat(served.advise(" ".repeat(MEGABYTE + 1)).statusCode()).isEqualTo(413);
        assertThat(served.advise(Served.SITUATION + " ".repeat(MEGABYTE - Served.SITUATION.length()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void half_sent_bodies_hold_up_nobody() throws Exception {
        var half = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 200; i++) {
                half.add(served.socket(Served.head("/v2/advice", JSON, "Content-Length: 500") + "{\"id\":"));
            }
            assertThat(served.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(served.advise(Served.SITUATION).statusCode()).isEqualTo(200);
        } finally {
            for (var socket : half) {
                socket.close();
            }
        }
    }

    @Test
    void whoever_opens_all_connections_and_waits_keeps_nobody_out() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 512; i++) {
                slow.add(served.socket("GET /health/live HTTP/1.1\r\nX: "));
            }
            long began = System.nanoTime();
            assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void many_at_once_are_all_answered_or_told_to_come_again() {
        var answers = IntStream.range(0, 64 * 8)
                .mapToObj(i -> served.client.sendAsync(
                        served.request("/v2/advice")
                                .header("Content-Type", JSON)
                                .POST(BodyPublishers.ofString(Served.SITUATION))
                                .build(),
                        BodyHandlers.ofString()))
                .toList();
        var statuses = answers.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();
        assertThat(statuses).isSubsetOf(200, 503).contains(200);
    }

    @Test
    void a_batch_is_answered_while_it_is_sent() throws Exception {
        var line = Served.SITUATION + "\n";
        var answer = served.batch(line, Form.FULL).strip();
        try (var socket = served.socket(Served.head("/v2/advice:batch", "application/x-ndjson", CHUNKED))) {
            var in = reader(socket);
            for (int i = 0; i < 3; i++) {
                chunk(socket, line);
                assertThat(until(in, "{")).isEqualTo(answer);
            }
        }
    }

    @Test
    void what_was_accepted_before_the_stop_is_answered() throws Exception {
        var line = Served.SITUATION + "\n";
        var stopping = new Served(null);
        int port = stopping.service.port();
        try (var socket = stopping.socket(Served.head("/v2/advice:batch", "application/x-ndjson", CHUNKED))) {
            var in = reader(socket);
            chunk(socket, line);
            until(in, "{");
            var stopped = CompletableFuture.runAsync(stopping::close);
            while (stopping.get("/health/ready").statusCode() == 200) {
                Thread.onSpinWait();
            }
            chunk(socket, line);
            assertThat(until(in, "{")).isEqualTo(served.batch(line, Form.FULL).strip());
            Thread.sleep(500); // by now it refuses connections, and goes on with this one
            assertThat(connects(port)).isFalse();
            chunk(socket, line);
            assertThat(until(in, "{")).isEqualTo(served.batch(line, Form.FULL).strip());
            socket.getOutputStream().write("0\r\n\r\n".getBytes(UTF_8));
            assertThat(until(in, "0")).isEqualTo("0");
            stopped.join();
        }
    }

    private static boolean connects(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static void chunk(Socket socket, String text) throws IOException {
        var length = Integer.toHexString(text.getBytes(UTF_8).length);
        socket.getOutputStream().write((length + "\r\n" + text + "\r\n").getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /** The next line that begins so; what stands before it are headers and lengths of chunks. */
    private static String until(BufferedReader in, String start) throws IOException {
        var line = in.readLine();
        while (line != null && !line.startsWith(start)) {
            line = in.readLine();
        }
        return line;
    }
}
