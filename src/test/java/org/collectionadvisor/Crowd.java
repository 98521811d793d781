package org.collectionadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Sixty-four callers of a service, most of them rude, each calling again and again. */
final class Crowd {
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final int MEGABYTE = 1 << 20;

    /** How often each kind of caller got which answer, and what should not have come. */
    final Map<String, Integer> seen = new ConcurrentSkipListMap<>();

    final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    private final int port;
    private final String token;
    private final List<String> situations;
    private final List<String> expected;
    private final List<Thread> clients = new ArrayList<>();
    private volatile boolean isOver;

    /** One call of a client. */
    private interface Call {
        void make(Random random) throws IOException, InterruptedException;
    }

    /** @param expected the advice on each of the situations */
    Crowd(int port, String token, List<String> situations, List<String> expected) {
        this.port = port;
        this.token = token;
        this.situations = situations;
        this.expected = expected;
    }

    void start() {
        clients("valid", 40, this::valid);
        clients("batch", 4, this::batch);
        clients("slow", 4, this::slow);
        clients("half", 4, this::half);
        clients("huge", 2, this::huge);
        clients("hugeInChunks", 2, this::hugeInChunks);
        clients("broken", 4, this::broken);
        clients("stranger", 2, this::stranger);
        clients("health", 2, this::health);
    }

    /** Nobody begins another call; waits for the answers to those that were begun. */
    void end() throws InterruptedException {
        isOver = true;
        for (var client : clients) {
            client.join(TimeUnit.SECONDS.toMillis(40));
            if (client.isAlive()) {
                wrong.add(client.getName() + ": no answer");
            }
        }
    }

    private void clients(String name, int count, Call call) {
        for (int i = 0; i < count; i++) {
            var random = new Random(i);
            var client = new Thread(
                    () -> {
                        while (!isOver) {
                            try {
                                call.make(random);
                            } catch (IOException | InterruptedException e) {
                                wrong.add(name + ": " + e);
                            }
                        }
                    },
                    name);
            client.start();
            clients.add(client);
        }
    }

    private static String name() {
        return Thread.currentThread().getName();
    }

    private void saw(RawCall.Answer answer) {
        var name = name();
        seen.merge(name + " " + answer.status(), 1, Integer::sum);
        if (answer.status() >= 500 && answer.status() != 503) {
            wrong.add(name + ": " + answer.told());
        }
        if (answer.status() == 503 && !answer.headers().contains("Retry-After: ") && !name.equals("health")) {
            wrong.add(name + ": 503 without Retry-After");
        }
    }

    private void same(RawCall.Answer answer, String body) {
        saw(answer);
        if (answer.status() != 503 && !(answer.status() == 200 && answer.body().equals(body))) {
            wrong.add(name() + ": " + answer.told());
        }
    }

    private void refused(RawCall.Answer answer, Integer... statuses) {
        saw(answer);
        if (!List.of(statuses).contains(answer.status()) && answer.status() != 503) {
            wrong.add(name() + ": " + answer.told());
        }
    }

    private static String length(byte[] body) {
        return "Content-Length: " + body.length;
    }

    private void valid(Random random) throws IOException {
        int which = random.nextInt(situations.size());
        var body = situations.get(which).getBytes(UTF_8);
        try (var call = new RawCall(port)) {
            call.send(RawCall.post("/v2/advice", token, JSON, length(body))).send(body);
            same(call.answer(), expected.get(which));
        }
    }

    private void batch(Random random) throws IOException {
        int first = random.nextInt(situations.size() - 20);
        var body = String.join("\n", situations.subList(first, first + 20)).getBytes(UTF_8);
        try (var call = new RawCall(port)) {
            call.send(RawCall.post("/v2/advice:batch", token, LINES, length(body)))
                    .send(body);
            same(
                    call.answer(),
                    expected.subList(first, first + 20).stream()
                            .map(line -> line + "\n")
                            .collect(Collectors.joining()));
        }
    }

    private void slow(Random random) throws IOException, InterruptedException {
        int which = random.nextInt(situations.size());
        var body = situations.get(which).getBytes(UTF_8);
        try (var call = new RawCall(port)) {
            call.send(RawCall.post("/v2/advice", token, JSON, length(body)));
            for (int at = 0; at < body.length; at += body.length / 20 + 1) {
                call.out().write(body, at, Math.min(body.length / 20 + 1, body.length - at));
                Thread.sleep(100);
            }
            same(call.answer(), expected.get(which));
        }
    }

    private void half(Random random) throws IOException, InterruptedException {
        try (var call = new RawCall(port)) {
            call.send(RawCall.post("/v2/advice", token, JSON, "Content-Length: 500"))
                    .send("{\"id\":");
            Thread.sleep(random.nextInt(500));
        }
    }

    private void huge(Random random) throws IOException {
        try (var call = new RawCall(port)) {
            refused(
                    call.send(RawCall.post("/v2/advice", token, JSON, "Content-Length: 100000000"))
                            .answer(),
                    413);
        }
    }

    private void hugeInChunks(Random random) throws IOException {
        try (var call = new RawCall(port)) {
            call.send(RawCall.post("/v2/advice", token, JSON, CHUNKED));
            var chunk = (Integer.toHexString(MEGABYTE) + "\r\n" + " ".repeat(MEGABYTE) + "\r\n").getBytes(UTF_8);
            for (int i = 0; i < 100; i++) {
                try {
                    call.send(chunk);
                } catch (IOException e) {
                    seen.merge("hugeInChunks cut off", 1, Integer::sum);
                    return;
                }
            }
            wrong.add("100 MB were taken");
        }
    }

    private void broken(Random random) throws IOException {
        var deep = ("{\"id\":\"a\",\"debts\":" + "[".repeat(200_000)).getBytes(UTF_8);
        try (var call = new RawCall(port)) {
            switch (random.nextInt(4)) {
                case 0 ->
                    call.send(RawCall.post("/v2/advice", token, JSON, length(deep)))
                            .send(deep);
                case 1 ->
                    call.send(RawCall.post("/v2/advice", token, JSON, "Content-Length: 9"))
                            .send("{\"id\":\"\u00ff\"");
                case 2 ->
                    call.send(RawCall.post("/v2/advice", token, JSON, CHUNKED)).send("zz\r\n{}\r\n0\r\n\r\n");
                default -> call.send(RawCall.get("/page/..%2f..%2fetc/passwd", token));
            }
            refused(call.answer(), 400, 404);
        }
    }

    private void stranger(Random random) throws IOException {
        var brought = random.nextBoolean()
                ? token.replace('t', 'd')
                : token + "\r\nAuthorization: Bearer another-token-besides";
        try (var call = new RawCall(port)) {
            refused(call.send(RawCall.get("/v2/rules", brought)).answer(), 401, 400);
        }
    }

    private void health(Random random) throws IOException, InterruptedException {
        try (var call = new RawCall(port)) {
            var path = random.nextBoolean() ? "/health/live" : "/health/ready";
            var answer = call.send(RawCall.get(path, "none")).answer();
            saw(answer);
            if (answer.status() != 200 && !path.endsWith("ready")) {
                wrong.add("health: " + answer);
            }
        }
        Thread.sleep(20);
    }
}
