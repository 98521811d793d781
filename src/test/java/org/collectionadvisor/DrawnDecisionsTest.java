package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/**
 * What is decided of 4,000 drawn situations, as codes: levels, findings, steps with their days, and what is asked. Where a change of
 * the rules is meant, the differences are read, and {@link #main} makes the file anew.
 */
class DrawnDecisionsTest {
    private static final int NUMBER = 4_000;
    private static final Path DECISIONS = Path.of("src/test/resources/decisions.jsonl.gz");
    private static final Advisor ADVISOR = Advisor.open();

    private static List<String> expected() throws IOException {
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(DECISIONS)), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }

    @Test
    void are_what_they_were() throws IOException {
        var expected = expected();
        var actual = decisions(expected.size());
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i)).isEqualTo(expected.get(i));
        }
    }

    /** Writes the decisions of the rules as they are. */
    public static void main(String[] arguments) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(DECISIONS))) {
            for (var one : decisions(NUMBER)) {
                out.write((one + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> decisions(int number) throws IOException {
        var decisions = new ArrayList<String>();
        for (var line : Situations.lines(DrawnAdviceTest.SEED).limit(number).toList()) {
            var advice = ADVISOR.advise(line.getBytes(StandardCharsets.UTF_8), Situations.DAY, null, Form.CODES);
            decisions.add(decisions(Json.mapper().readTree(advice)).toString());
        }
        return decisions;
    }

    /** An advice in codes without what is compared elsewhere. */
    private static JsonNode decisions(JsonNode advice) {
        var decisions = Json.mapper().createObjectNode();
        for (var member : List.of("id", "overall", "risks", "findings", "steps")) {
            decisions.set(member, advice.get(member));
        }
        for (var list : List.of("risks", "findings")) {
            decisions.get(list).forEach(one -> ((ObjectNode) one).remove("because"));
        }
        decisions.get("steps").forEach(step -> {
            ((ObjectNode) step).remove(List.of("category", "priority", "by"));
            step.get("for").forEach(debt -> ((ObjectNode) debt).remove("because"));
        });
        var members = new LinkedHashSet<String>();
        advice.get("asks")
                .findValues("pointers")
                .forEach(pointers -> members.add(pointers.get(0).asText().replaceAll("/\\d+", "/*")));
        ArrayNode asks = decisions.putArray("asks");
        members.forEach(asks::add);
        return decisions;
    }
}
