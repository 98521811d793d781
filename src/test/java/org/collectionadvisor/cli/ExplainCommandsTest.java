package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.collectionadvisor.Examples;
import org.collectionadvisor.json.Json;
import org.junit.jupiter.api.Test;

class ExplainCommandsTest {
    private record Run(int exit, String out, String err) {}

    private static Run run(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Main.run(Streams.of(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err), arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static String example() {
        return Examples.all().getOrDefault("job-loss", "");
    }

    @Test
    void an_explained_advice_is_the_advice_with_five_more_members_and_fits_the_schema() throws Exception {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(run("", "schema", "advice").out(), InputFormat.JSON);
        var plain = run("", "advise").out().lines().toList();
        var explained = run("", "advise", "--explain").out().lines().toList();
        assertThat(explained).hasSameSizeAs(plain);
        for (int i = 0; i < plain.size(); i++) {
            var line = explained.get(i);
            assertThat(schema.validate(line, InputFormat.JSON)).as(line).isEmpty();
            var members = (ObjectNode) Json.mapper().readTree(line);
            var advice = Json.mapper().readTree(plain.get(i));
            for (int ask = 0; ask < advice.get("asks").size(); ask++) {
                var why = advice.get("asks").get(ask).get("why").asText();
                var told = (ObjectNode) members.get("asks").get(ask);
                assertThat(told.get("why").asText()).startsWith(why);
                told.put("why", why);
            }
            for (var more : List.of("notAdvised", "wouldChange", "forecast", "askValue", "grounds")) {
                assertThat(members.remove(more)).as(more).isNotNull();
            }
            assertThat(members).isEqualTo(advice);
        }
        assertThat(run("", "advise", "--explain", "--form", "codes").exit()).isEqualTo(Exit.USAGE);
    }

    @Test
    void the_example_tells_when_things_come_and_how_far_they_are() throws Exception {
        var json = Json.mapper()
                .readTree(run(example(), "advise", "--one", "--explain", "-").out());
        assertThat(json.at("/forecast/changes/0").toString())
                .isEqualTo("{\"debtId\":\"card\",\"channel\":\"agency\",\"from\":\"low\",\"to\":\"medium\","
                        + "\"on\":\"2026-12-04\",\"inDays\":12}");
        assertThat(json.get("notAdvised").toString()).contains("48 / 60 天，缺 12 天");
    }

    @Test
    void a_question_says_what_each_answer_would_decide() throws Exception {
        var json = Json.mapper()
                .readTree(run(example(), "advise", "--one", "--explain", "--language", "en", "-")
                        .out());
        assertThat(json.get("asks").toString())
                .contains("If yes: collection agency: low → has happened, advised too: “Check who is collecting”; "
                        + "if no: nothing changes.");
    }

    @Test
    void in_a_crisis_nothing_is_forecast() throws Exception {
        var crisis = Examples.all().getOrDefault("crisis", "");
        var json = Json.mapper()
                .readTree(run(crisis, "advise", "--one", "--explain", "-").out());
        assertThat(json.get("notAdvised")).isEmpty();
        assertThat(json.at("/forecast/days")).isEmpty();
    }

    @Test
    void why_tells_each_condition_in_the_language_asked_for() {
        var why = run(example(), "why", "agency.past-outsourcing-day", "-", "--language", "en");
        assertThat(why.exit()).isZero();
        assertThat(why.out()).contains("it keeps silent", "48 of 91 days, 43 days short", "/debts/0/daysPastDue = 48");
        var json = run(example(), "why", "agency.past-outsourcing-day", "-", "--format", "json");
        assertThat(json.out()).contains("\"turnsAt\": 91", "\"truth\": \"fails\"");
        var nobody = run(example(), "why", "agency.past-outsourcing", "-");
        assertThat(nobody.exit()).isEqualTo(Exit.USAGE);
        assertThat(nobody.err()).contains("is no rule", "agency.past-outsourcing-day");
    }

    @Test
    void a_rule_is_explained_with_and_without_a_situation() {
        var rule = run("", "explain", "--rule", "agency.past-outsourcing-day");
        assertThat(rule.exit()).isZero();
        assertThat(rule.out())
                .contains("风险至少为 agency high", "至少为 91 天", "[practice]")
                .doesNotContain("✗");
        assertThat(run(example(), "explain", "--rule", "agency.past-outsourcing-day", "-")
                        .out())
                .contains("[practice]", "✗ /debts/0 card");
    }

    @Test
    void a_situation_that_is_refused_is_told_by_code_and_pointer() {
        var two = run(example().replace('\n', ' ') + "\n" + example(), "why", "agency.verify", "-");
        assertThat(two.exit()).isEqualTo(Exit.REFUSED);
        assertThat(two.err()).startsWith("NOT_JSON ").hasLineCount(1);
        var product = "{\"id\":\"a\",\"debts\":[{\"product\":\"gold\"}]}";
        for (var verb : new String[][] {{"why", "agency.verify", "-"}, {"explain", "--rule", "agency.verify", "-"}}) {
            var refused = run(product, verb);
            assertThat(refused.exit()).isEqualTo(Exit.REFUSED);
            assertThat(refused.err())
                    .startsWith("UNKNOWN_CODE /debts/0/product ")
                    .hasLineCount(1);
            assertThat(refused.out()).isEmpty();
        }
    }
}
