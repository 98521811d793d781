package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.batch.Stages;
import org.collectionadvisor.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each mistake gets its code and pointer in its own place, and the run goes on. */
class RefusedLinesTest {
    private static final String GOOD = "{\"id\":\"G\",\"debts\":[{\"id\":\"d\",\"product\":\"huabei\"}]}";

    private static JsonNode run(Advisor advisor, byte[] in) throws IOException {
        return run(AdvisorStages.of(advisor), in);
    }

    private static JsonNode run(Stages<byte[]> stages, byte[] in) throws IOException {
        var out = new ByteArrayOutputStream();
        new Batch(stages, 2, done -> {}).run(new ByteArrayInputStream(in), out);
        return Json.mapper()
                .readTree("["
                        + String.join(
                                ",",
                                out.toString(StandardCharsets.UTF_8).lines().toList()) + "]");
    }

    private static String debt(String members) {
        return "{\"id\":\"B\",\"debts\":[{\"id\":\"d\",\"product\":\"huabei\"" + members + "}]}";
    }

    @Test
    void one_example_of_each_of_the_senders_mistakes() throws IOException {
        var contacts = IntStream.range(0, 10_001).mapToObj(i -> "{}").collect(Collectors.joining(","));
        var cases = List.of(
                List.of("{\"id\":\"B\",", "NOT_JSON", ""),
                List.of("{\"id\":\"\u00ff\"}", "NOT_UTF8", ""),
                List.of(debt(",\"creditor\":\"" + "x".repeat(1 << 20) + "\""), "TOO_LONG", ""),
                List.of(debt("").replaceFirst("}$", ",\"contacts\":[" + contacts + "]}"), "TOO_MANY", "/contacts"),
                List.of(debt(",\"daysPastdue\":3"), "UNKNOWN_MEMBER", "/debts/0/daysPastdue"),
                List.of("{\"id\":\"B\",\"debts\":[{\"id\":\"d\"}]}", "MISSING_MEMBER", "/debts/0/product"),
                List.of(debt(",\"daysPastDue\":\"3\""), "WRONG_TYPE", "/debts/0/daysPastDue"),
                List.of(debt(",\"stage\":\"late\""), "UNKNOWN_CODE", "/debts/0/stage"),
                List.of(debt(",\"principal\":1e999999999"), "OUT_OF_RANGE", "/debts/0/principal"),
                List.of(debt("").replaceFirst("\"id\"", "\"asOf\":\"2025-02-28\",\"id\""), "OUT_OF_RANGE", "/asOf"),
                List.of(
                        debt(",\"dueDate\":\"2026-11-12\",\"daysPastDue\":3"),
                        "CONTRADICTION",
                        "/debts/0/daysPastDue"));
        var in = new ByteArrayOutputStream();
        for (var one : cases) {
            // Only the case of bytes that are no UTF-8 is written in another encoding.
            in.write(one.get(0)
                    .getBytes(one.get(1).equals("NOT_UTF8") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            in.write(("\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var answers = run(Advisor.open(), in.toByteArray());
        assertThat(answers).hasSize(2 * cases.size());
        for (int i = 0; i < cases.size(); i++) {
            var refused = answers.get(2 * i);
            assertThat(refused.at("/error/code").asText())
                    .isEqualTo(cases.get(i).get(1));
            assertThat(refused.at("/error/pointer").asText("none"))
                    .isEqualTo(cases.get(i).get(2));
            assertThat(refused.at("/line").asInt()).isEqualTo(2 * i + 1);
            assertThat(answers.get(2 * i + 1).at("/id").asText()).isEqualTo("G");
            assertThat(answers.get(2 * i + 1).has("error")).isFalse();
        }
    }

    @Test
    void rules_that_hold_too_often_are_stopped_and_named(@TempDir Path folder) throws IOException {
        Rules.copySmallTo(folder);
        Files.writeString(folder.resolve("rulebook.yaml"), "version: t\nearliestDay: 2025-03-01\nfirings: 39\n");
        Files.createDirectories(folder.resolve("often"));
        Files.writeString(folder.resolve("often/often.drl"), """
                package often;
                rule "often.every-contact"
                    @source( "judgement" )
                when
                    Contact()
                then
                    out.finding( "calm" );
                end
                """);
        Files.writeString(
                folder.resolve("often/texts.yaml"), "because:\n  often.every-contact: { zh: 三, en: three }\n");
        var many = "[" + "{},".repeat(39) + "{}]";
        var answers = run(
                Advisor.open(folder),
                (debt("").replaceFirst("}$", ",\"contacts\":" + many + "}") + "\n" + GOOD)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(answers.at("/0/error/code").asText()).isEqualTo("RULE_LIMIT");
        assertThat(answers.at("/0/error/message").asText()).contains("often.every-contact");
        assertThat(answers.at("/1/id").asText()).isEqualTo("G");
        assertThat(answers.at("/1").has("error")).isFalse();
    }

    @Test
    void an_error_of_our_own_costs_one_line_only_and_tells_nothing_of_the_borrower() throws IOException {
        var advisor = Advisor.open();
        var failing = AdvisorStages.of(advisor).then(advice -> {
            if (new String(advice, StandardCharsets.UTF_8).contains("secret")) {
                throw new IllegalStateException("secret of 2026-11-20");
            }
            return advice;
        });
        var line = debt(",\"creditor\":\"secret\"");
        var answers = run(failing, (line + "\n" + GOOD).getBytes(StandardCharsets.UTF_8));
        assertThat(answers.at("/0/error/code").asText()).isEqualTo("INTERNAL");
        assertThat(answers.get(0).toString()).doesNotContain("secret").doesNotContain("2026-11-20");
        assertThat(answers.at("/1").has("error")).isFalse();
    }
}
