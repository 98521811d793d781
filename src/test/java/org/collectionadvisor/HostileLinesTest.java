package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines within the limits that take as much memory as a line can, one beside the other, in a heap of 128 MB. */
class HostileLinesTest {
    private static final String EVERYTHING = """
            "by":"agency","to":"family","conduct":["threat","insult","violence","impersonation","false-legal-notice",\
            "private-payee","private-number","extra-fee","push-new-loan","forced-entry","public-posting","debt-disclosed"]""";

    private static final List<String> LINES = List.of(
            situation(200, i -> "{}", "", ""),
            situation(200, i -> "{" + EVERYTHING + "}", "", ""),
            situation(200, i -> "{\"debtId\":\"d" + i % 200 + "\"," + EVERYTHING + "}", "", ""),
            situation(200, i -> "{}", list(50, "{}"), list(200, "{}")),
            situation(1, i -> "{}", "", ""),
            "{\"id\":\"name\",\"debts\":[{\"product\":\"huabei\",\"" + "m".repeat(900_000) + "\":1}]}",
            "{\"id\":\"names\",\"debts\":[{"
                    + IntStream.range(0, 90_000)
                            .mapToObj(i -> "\"" + i + "\":1")
                            .collect(Collectors.joining(","))
                    + "}]}",
            "{\"id\":\"digits\",\"debts\":[{\"product\":\"huabei\",\"principal\":" + "9".repeat(900_000) + "}]}",
            "{\"id\":\"deep\",\"x\":" + "[".repeat(500_000),
            "[".repeat(1_000_000),
            "x".repeat(3_000_000));

    @TempDir
    private Path folder;

    private static String list(int count, String one) {
        return String.join(",", Collections.nCopies(count, one));
    }

    /** As many contacts as a line holds, beside this many debts. */
    private static String situation(int debts, IntFunction<String> contact, String refusals, String papers) {
        var all = IntStream.range(0, debts)
                .mapToObj(
                        i -> "{\"id\":\"d" + i + "\",\"product\":\"huabei\",\"stage\":\"overdue\",\"daysPastDue\":100}")
                .collect(Collectors.joining(","));
        var start = "{\"id\":\"most\",\"debts\":[" + all + "],\"refusals\":[" + refusals + "],\"legalPapers\":["
                + papers + "],\"contacts\":[";
        var contacts = new ArrayList<String>();
        for (int i = 0, left = Limits.BYTES - start.length() - 2; i < 2_000; i++) {
            left -= contact.apply(i).length() + 1;
            if (left < 0) {
                break;
            }
            contacts.add(contact.apply(i));
        }
        return start + String.join(",", contacts) + "]}";
    }

    @Test
    void are_answered_each_in_its_place() throws Exception {
        var in = folder.resolve("lines.jsonl");
        Files.write(in, LINES);
        var out = folder.resolve("advice.jsonl");
        var errors = folder.resolve("errors.txt");
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.collectionadvisor.cli.Main",
                        "advise",
                        "--threads",
                        "2",
                        in.toString())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile())
                .start();
        assertThat(child.waitFor()).as(Files.readString(errors)).isEqualTo(1);
        assertThat(Files.readString(errors)).doesNotContain("Exception", "at org.", "OutOfMemory");
        try (var answers = Files.lines(out, StandardCharsets.UTF_8)) {
            assertThat(answers.map(HostileLinesTest::code))
                    .containsExactly(
                            "",
                            "",
                            "",
                            "",
                            "",
                            "UNKNOWN_MEMBER",
                            "UNKNOWN_MEMBER",
                            "OUT_OF_RANGE",
                            "UNKNOWN_MEMBER",
                            "WRONG_TYPE",
                            "TOO_LONG");
        }
    }

    /** Why a line was refused, empty for an advice. */
    private static String code(String answer) {
        try {
            JsonNode error = Json.mapper().readTree(answer).path("error");
            return error.path("code").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
