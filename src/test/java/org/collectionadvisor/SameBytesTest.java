package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One situation, one rulebook and one day give the same bytes, whichever way in is taken. */
class SameBytesTest {
    private static final List<String> LINES =
            Situations.grownLines(7).limit(300).toList();
    private static final Advisor ADVISOR = Advisor.open();

    private static final Map<String, String> EXPECTED = LINES.stream()
            .collect(Collectors.toMap(line -> line, SameBytesTest::advise, (one, other) -> one, HashMap::new));

    private static String advise(String line) {
        return new String(
                ADVISOR.advise(line.getBytes(StandardCharsets.UTF_8), Situations.DAY, null), StandardCharsets.UTF_8);
    }

    @Test
    void from_the_embedded_call_with_a_situation() throws IOException {
        for (var line : LINES) {
            var advice = ADVISOR.advise(new SituationReader().read(line, Situations.DAY));
            assertThat(Json.mapper().writeValueAsString(advice)).isEqualTo(EXPECTED.get(line));
        }
    }

    @Test
    void in_any_order() {
        var shuffled = new ArrayList<>(LINES);
        Collections.shuffle(shuffled, new Random(3));
        for (var line : shuffled) {
            assertThat(advise(line)).isEqualTo(EXPECTED.get(line));
        }
    }

    @Test
    void on_any_thread() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        try {
            var runs = new ArrayList<java.util.concurrent.Future<List<String>>>();
            for (int thread = 0; thread < 4; thread++) {
                var order = new ArrayList<>(LINES);
                Collections.shuffle(order, new Random(thread));
                runs.add(threads.submit(() -> order.stream()
                        .filter(line -> !advise(line).equals(EXPECTED.get(line)))
                        .toList()));
            }
            for (var run : runs) {
                assertThat(run.get()).isEmpty();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void from_a_batch() throws IOException {
        var in = new ByteArrayInputStream(String.join("\n", LINES).getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        new Batch(AdvisorStages.of(ADVISOR), 3, done -> {}).run(in, out);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .isEqualTo(LINES.stream().map(EXPECTED::get).toList());
    }

    @Test
    void from_a_folder_in_whatever_order_its_codes_stand(@TempDir Path folder) throws IOException {
        Rules.copyTo(folder);
        var codes = folder.resolve("codes.yaml");
        var lines = Files.readAllLines(codes);
        int findings = lines.indexOf("findings:");
        var reversed = new ArrayList<>(List.of("steps:"));
        reversed.addAll(members(lines.subList(0, findings)));
        reversed.add("findings:");
        // To each want the first answer is said: their order is no matter of taste.
        int wants = lines.indexOf("wants:");
        reversed.addAll(members(lines.subList(findings, wants)));
        reversed.addAll(lines.subList(wants, lines.size()));
        Files.write(codes, reversed);
        var other = Advisor.open(folder);
        var digest = other.rulebook().about().digest();
        assertThat(digest).isNotEqualTo(ADVISOR.rulebook().about().digest());
        for (var line : LINES) {
            var advice = other.advise(line.getBytes(StandardCharsets.UTF_8), Situations.DAY, null);
            assertThat(new String(advice, StandardCharsets.UTF_8)
                            .replace(digest, ADVISOR.rulebook().about().digest()))
                    .isEqualTo(EXPECTED.get(line));
        }
    }

    /** The lines of a YAML list or map, the last first. */
    private static List<String> members(List<String> lines) {
        var members = new ArrayList<>(lines.stream()
                .filter(line -> line.startsWith("  ") && !line.strip().startsWith("#"))
                .toList());
        Collections.reverse(members);
        return members;
    }

    @Test
    void from_another_machine_of_its_own(@TempDir Path folder) throws Exception {
        var in = folder.resolve("in.jsonl");
        Files.write(in, LINES);
        for (var settings : List.of("-XX:TieredStopAtLevel=1", "-Duser.language=tr")) {
            var out = folder.resolve("out.jsonl");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                            java,
                            settings,
                            "-Dfile.encoding=ISO-8859-1",
                            "-Duser.timezone=America/Los_Angeles",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.collectionadvisor.cli.Main",
                            "advise",
                            "--as-of",
                            Situations.DAY.toString(),
                            "--out",
                            out.toString(),
                            in.toString())
                    .redirectError(new File(folder.toFile(), "err.txt"))
                    .start();
            assertThat(process.waitFor()).isZero();
            assertThat(Files.readAllLines(out))
                    .isEqualTo(LINES.stream().map(EXPECTED::get).toList());
        }
    }
}
