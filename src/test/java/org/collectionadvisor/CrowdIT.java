package org.collectionadvisor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixty-four callers at once, most of them rude, at a service with a small heap; then it is stopped while they call. */
class CrowdIT {
    private static final String TOKEN = "the-token-of-the-crowd";
    private static final int SITUATIONS = 120;
    private static final List<String> ANSWERS =
            List.of("valid 200", "batch 200", "slow 200", "huge 413", "broken 400", "stranger 401", "health 200");
    private static final long LOAD = TimeUnit.SECONDS.toMillis(6);

    /** Beside its heap a JVM holds classes, code, stacks and the buffers of connections. */
    private static final long MOST_KILOBYTES = 640_000;

    @TempDir
    private Path folder;

    private final List<String> situations = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private Process service;
    private int port;

    @Test
    void a_crowd_is_served_or_told_to_come_again_and_nobody_is_lost_at_the_stop() throws Exception {
        expect();
        start();
        var crowd = new Crowd(port, TOKEN, situations, expected);
        crowd.start();
        Thread.sleep(LOAD / 2);
        long half = kilobytes();
        Thread.sleep(LOAD / 2);
        // A machine that does other things besides takes its time.
        for (int more = 0; more < 60 && !crowd.seen.keySet().containsAll(ANSWERS); more++) {
            Thread.sleep(1000);
        }
        long most = kilobytes();
        service.destroy();
        untilItStops();
        crowd.end();
        System.out.println("crowd: " + crowd.seen + ", " + half + " then " + most + " kB");
        assertThat(crowd.wrong).isEmpty();
        assertThat(crowd.seen.keySet()).containsAll(ANSWERS);
        assertThat(service.waitFor(40, TimeUnit.SECONDS)).isTrue();
        assertThat(most).isLessThan(MOST_KILOBYTES);
        assertThat(Files.readString(folder.resolve("err.txt"))).doesNotContain("Exception", "WARN", "huabei");
    }

    /** What a batch answers to situations that tell their day. */
    private void expect() throws IOException {
        situations.addAll(Situations.lines(64)
                .filter(line -> line.contains("\"asOf\":\""))
                .limit(SITUATIONS)
                .toList());
        try (var advisor = Advisor.open()) {
            var out = new ByteArrayOutputStream();
            var in = new ByteArrayInputStream(String.join("\n", situations).getBytes(UTF_8));
            new Batch(AdvisorStages.of(advisor), 2, count -> {}).run(in, out);
            expected.addAll(out.toString(UTF_8).lines().toList());
        }
    }

    private void start() throws Exception {
        var err = folder.resolve("err.txt").toFile();
        var token = Files.writeString(folder.resolve("token"), TOKEN);
        service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.collectionadvisor.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--token-file",
                        token.toString())
                .redirectError(err)
                .start();
        while (!Files.readString(err.toPath()).contains("Serving at")) {
            assertThat(service.isAlive()).isTrue();
            Thread.sleep(20);
        }
        port = Integer.parseInt(Files.readString(err.toPath()).replaceFirst("(?s).*:(\\d+)/.*", "$1"));
    }

    @AfterEach
    void kill() {
        if (service != null) {
            service.destroyForcibly();
        }
    }

    /** Callers go on until readiness is denied, as whoever stands in front of a service would see to it. */
    private void untilItStops() throws InterruptedException {
        while (service.isAlive()) {
            try (var call = new RawCall(port)) {
                if (call.send(RawCall.get("/health/ready", TOKEN)).answer().status() == 503) {
                    return;
                }
            } catch (IOException e) {
                return;
            }
            Thread.sleep(5);
        }
    }

    /** What the service holds in memory, where the system tells it. */
    private long kilobytes() throws IOException {
        var status = Path.of("/proc/" + service.pid() + "/status");
        return Files.exists(status)
                ? Long.parseLong(Files.readString(status).replaceFirst("(?s).*VmRSS:\\s*(\\d+) kB.*", "$1"))
                : 0;
    }
}
