package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.cli.AssistantTalk.object;
import static org.collectionadvisor.cli.AssistantTalk.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an assistant gets from the tools. */
class McpToolsTest {
    private static final String PRESSED = """
            {"id": "B-1", "asOf": "2026-11-22", "wants": ["prison"], "borrower": {"distress": "%s"},
             "debts": [{"id": "h", "product": "huabei", "outstanding": 12860.50, "daysPastDue": 104}]%s}
            """;
    private static final String SITUATION = PRESSED.formatted("none", "");

    private static AssistantTalk talk;

    @BeforeAll
    static void begin() throws Exception {
        talk = new AssistantTalk("mcp");
    }

    @AfterAll
    static void end() throws Exception {
        talk.close();
        assertThat(talk.err()).startsWith("Serving an assistant with rules ").hasLineCount(1);
    }

    private static JsonNode advised(String situation) throws Exception {
        var result = talk.call("advise", situation);
        assertThat(result.path("isError").asBoolean()).isFalse();
        return result;
    }

    @Test
    void an_advice_is_the_same_as_from_every_other_way_in() throws Exception {
        try (var advisor = Advisor.open()) {
            for (var situation : (Iterable<String>) Situations.grownLines(15)
                    .filter(line -> line.contains("asOf"))
                    .limit(60)::iterator) {
                var advice = advisor.advise(situation.getBytes(UTF_8), Advisor.today(), null, Form.FULL);
                assertThat(advised(situation).path("structuredContent").toString())
                        .isEqualTo(Json.mapper().readTree(advice).toString());
            }
        }
    }

    @Test
    void in_brief_it_answers_then_tells_how_far_it_may_go_then_what_to_do_ask_and_read() throws Exception {
        assertThat(text(advised(SITUATION)))
                .containsSubsequence(
                        "## 您问的", "prison：", "## 会怎样", "h high：", "## 先做这些", "## 还要问", "## 依据", "[law]", "12348")
                .doesNotContain("## 先顾人", "null");
    }

    @Test
    void in_english_where_the_situation_says_so() throws Exception {
        assertThat(text(advised(PRESSED.formatted("none", ", \"language\": \"en\""))))
                .containsSubsequence("## What you asked", "## How far it may go", "## What to do first", "## Sources")
                .doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void in_a_crisis_help_comes_first_and_nothing_frightens() throws Exception {
        var crisis = PRESSED.formatted("crisis", "");
        assertThat(text(advised(crisis)))
                .startsWith("## 先顾人")
                .containsSubsequence("120", "12356", "## 您问的")
                .doesNotContain("## 会怎样", "## 还要问");
        assertThat(text(talk.call("question_next", crisis))).contains("12356").contains("现在没有要问的");
    }

    @Test
    void the_worst_comes_first_and_a_range_or_month_is_taken_as_told() throws Exception {
        var debts = """
                {"id": "B-2", "asOf": "2026-11-22", "debts": [
                 {"id": "a", "product": "huabei", "stage": "current"},
                 {"id": "b", "product": "jiebei", "daysPastDue": {"atLeast": 100, "atMost": 120}, "openedOn": "2025-03"}]}""";
        var text = text(advised(debts));
        assertThat(text).containsSubsequence("b high", "a none");
    }

    @Test
    void the_next_question_tells_where_its_answer_stands_and_what_it_may_be() throws Exception {
        var pressing = talk.call("question_next", SITUATION);
        assertThat(pressing.at("/structuredContent/next/pointers/0").asText()).isEqualTo("/contacts");
        assertThat(pressing.at("/structuredContent/next/type").asText()).isEqualTo("choices");
        assertThat(text(pressing)).contains("没有人催：{\"contacts\":[]}").contains("写在：/contacts");
        assertThat(pressing.at("/structuredContent/next/choices/2/tells").toString())
                .isEqualTo("{\"contacts\":[{\"by\":\"agency\"}]}");
        assertThat(pressing.at("/structuredContent/left").asInt()).isPositive();
        assertThat(next("\"contacts\": []")).isEqualTo("/legalPapers");
        assertThat(next("\"contacts\": [{\"by\": \"agency\"}], \"legalPapers\": []"))
                .isEqualTo("/contacts/0/conduct");
        assertThat(next("\"unanswered\": [\"/contacts\"]")).isEqualTo("/legalPapers");
        var english = text(talk.call("question_next", PRESSED.formatted("none", ", \"language\": \"en\"")));
        assertThat(english).startsWith("Who presses you").doesNotContainPattern("\\p{IsHan}");
    }

    private static String next(String told) throws Exception {
        return talk.call("question_next", PRESSED.formatted("none", ", " + told))
                .at("/structuredContent/next/pointers/0")
                .asText();
    }

    @Test
    void a_day_that_starts_a_deadline_comes_before_the_interview_goes_on() throws Exception {
        var order = talk.call(
                "question_next",
                PRESSED.formatted("none", ", \"legalPapers\": [{\"debtId\": \"h\", \"kind\": \"payment-order\"}]"));
        assertThat(order.at("/structuredContent/next/pointers/0").asText()).isEqualTo("/legalPapers/0/receivedOn");
        assertThat(order.at("/structuredContent/next/type").asText()).isEqualTo("string");
    }

    @Test
    void questions_come_to_an_end() throws Exception {
        var situation = (ObjectNode) Json.mapper().readTree(SITUATION);
        var unanswered = situation.putArray("unanswered");
        for (int i = 0; i < 60; i++) {
            var next = talk.call("question_next", situation.toString()).at("/structuredContent/next");
            if (next.isMissingNode()) {
                return;
            }
            assertThat(next.path("pointers")).isNotEmpty();
            next.path("pointers").forEach(unanswered::add);
        }
        assertThat(unanswered).isEmpty();
    }

    @Test
    void a_rule_is_read_aloud_in_both_languages() throws Exception {
        var rule = talk.call("explain_rule", "{\"rule\": \"agency.verify\"}");
        assertThat(text(rule)).contains("依据").contains("sources:").contains("[self-regulation]");
        assertThat(rule.path("structuredContent").toString())
                .isEqualTo(Json.mapper()
                        .readTree(CommandRun.of("explain", "--rule", "agency.verify", "--format", "json")
                                .out())
                        .path("rule")
                        .toString());
    }

    @Test
    void an_unknown_rule_is_answered_with_the_nearest() throws Exception {
        var near = talk.call("explain_rule", "{\"rule\": \"agency.verifi\"}");
        assertThat(near.path("isError").asBoolean()).isTrue();
        assertThat(text(near)).isEqualTo("UNKNOWN_CODE /rule: This is no rule; did you mean `agency.verify`?");
        assertThat(text(talk.call("explain_rule", "{\"rule\": \"agency.zzzzzz\"}")))
                .contains("alike are `agency.");
        assertThat(text(talk.call("explain_rule", "{\"rule\": \"zzzzzz\"}"))).contains("collection-advisor://rules");
        assertThat(text(talk.call("explain_rule", "{\"rule\": 7}"))).startsWith("MISSING_MEMBER /rule");
    }

    @Test
    void a_mistake_is_told_with_code_and_pointer_and_the_server_goes_on() throws Exception {
        var refused = talk.call("advise", SITUATION.replace("daysPastDue", "daysPastdue"));
        assertThat(refused.path("isError").asBoolean()).isTrue();
        assertThat(text(refused))
                .startsWith("UNKNOWN_MEMBER /debts/0/daysPastdue")
                .contains("`daysPastDue`");
        assertThat(refused.at("/structuredContent/error/code").asText()).isEqualTo("UNKNOWN_MEMBER");
        assertThat(refused.at("/structuredContent/error/pointer").asText()).isEqualTo("/debts/0/daysPastdue");
        assertThat(refused.at("/structuredContent/id").asText()).isEqualTo("B-1");
        assertThat(text(talk.call("question_next", "{}"))).startsWith("MISSING_MEMBER /id");
        assertThat(text(talk.call("advise", SITUATION.replace("12860.50", "1e99"))))
                .startsWith("OUT_OF_RANGE");
        assertThat(text(talk.call("advise", SITUATION.replace("12860.50", "0.00000000000000000001"))))
                .startsWith("OUT_OF_RANGE /debts/0/outstanding");
        advised(SITUATION);
    }

    @Test
    void the_tools_take_every_situation_that_the_reader_takes() throws Exception {
        var tools = talk.ask("tools/list", object()).at("/result/tools");
        assertThat(Stream.of(0, 1, 2).map(tool -> tools.at("/" + tool + "/name").asText()))
                .containsExactly("advise", "question_next", "explain_rule");
        assertThat(tools.toString()).hasSizeLessThan(24_000);
        assertThat(tools.at("/0/inputSchema/properties/wants/items/enum").toString())
                .contains("\"prison\"");
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        for (int tool = 0; tool < 2; tool++) {
            var schema =
                    registry.getSchema(tools.at("/" + tool + "/inputSchema").toString(), InputFormat.JSON);
            assertThat(Situations.grownLines(16).limit(200))
                    .allSatisfy(line ->
                            assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
        }
    }
}
