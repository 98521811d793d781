package org.collectionadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.collectionadvisor.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageCommandTest {
    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void a_small_rulebook_with_two_scenarios() throws IOException {
        rules = CommandRun.small(folder.resolve("rules"));
        Files.writeString(rules.resolve("small/scenarios.yaml"), """
                - scenario: late
                  situation: { wants: [owing], debts: [{ product: huabei, daysPastDue: 40, principal: 1 }, { product: jiebei, daysPastDue: 0, principal: 1 }] }
                  expect-some: { findings: [behind huabei] }
                - scenario: hardly anything told
                  situation: { debts: [{ product: huabei }] }
                  expect-some: {}
                """);
    }

    private static JsonNode rule(JsonNode report, String id) {
        return StreamSupport.stream(report.at("/rules").spliterator(), false)
                .filter(rule -> rule.at("/rule").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void each_rule_and_condition_is_counted_once_a_fact() throws IOException {
        var report = Json.mapper()
                .readTree(CommandRun.of("coverage", "--rules", rules, "--format", "json")
                        .out());
        assertThat(report.at("/situations").asInt()).isEqualTo(2);
        var behind = rule(report, "small.behind");
        assertThat(behind).hasToString("""
                {"rule":"small.behind","where":"%s","held":1,"failed":1,"unknown":1,"spokeIn":1,"conditions":[\
                {"condition":"owed","held":3,"failed":0,"unknown":0,"aloneDecisive":0},\
                {"condition":"daysPastDue >= 1","held":1,"failed":1,"unknown":1,"aloneDecisive":1},\
                {"condition":"principal > 0","held":2,"failed":0,"unknown":1,"aloneDecisive":0}]}""".formatted(behind.at("/where").asText()));
        assertThat(rule(report, "small.wait-first").at("/failed").asInt()).isEqualTo(1);
        // An answer that nobody came to ask is not looked for.
        assertThat(rule(report, "small.owes").at("/held").asInt()).isEqualTo(1);
        assertThat(rule(report, "small.agency-likely").at("/held").asInt()).isZero();
    }

    @Test
    void the_text_lists_what_was_never_tried() {
        var run = CommandRun.of("coverage", "--rules", rules);
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("2 situations; ")
                .contains(
                        "small/small.drl:", "small.calm: failed 0, unknown 0", "small.behind: owed: held 3, failed 0");
    }

    @Test
    void a_file_of_situations_stands_for_the_scenarios_and_a_page_shows_all() throws IOException {
        var on = Files.writeString(
                folder.resolve("on.jsonl"), "{\"id\":\"a\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"}]}\n\n{\n");
        var html = folder.resolve("coverage.html");
        var run = CommandRun.of("coverage", on, "--rules", rules, "--html", html);
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.out()).startsWith("1 situations; ");
        assertThat(html).content().contains("<td>small.behind</td><td>daysPastDue &gt;= 1</td>");
    }
}
