package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/**
 * What was decided of 4,000 drawn situations, as codes: levels, findings, steps with their days, and what is asked. The file was
 * made of the advice of contract version 1, which asked for one member once a debt, so that fewer were asked for.
 */
class DrawnDecisionsTest {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
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
        var lines =
                Situations.lines(DrawnAdviceTest.SEED).limit(expected.size()).toList();
        for (int i = 0; i < lines.size(); i++) {
            var advice =
                    ADVISOR.advise(lines.get(i).getBytes(StandardCharsets.UTF_8), Situations.DAY, null, Form.CODES);
            var before = Json.mapper().readTree(expected.get(i));
            var now = decisions(Json.mapper().readTree(advice));
            assertThat(asked(now).subList(0, asked(before).size()))
                    .as(lines.get(i))
                    .isEqualTo(asked(before));
            ((ObjectNode) now).set("asks", before.get("asks"));
            assertThat(now).as(lines.get(i)).isEqualTo(before);
        }
    }

    private static List<String> asked(JsonNode decisions) {
        return Json.mapper().convertValue(decisions.get("asks"), STRINGS);
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
