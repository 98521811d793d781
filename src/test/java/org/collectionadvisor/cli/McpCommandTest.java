package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.cli.AssistantTalk.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol on the streams of the command. */
class McpCommandTest {
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"ping\"}";

    /** What is answered to lines that come all at once, before the input ends. */
    private static List<JsonNode> answers(String... lines) {
        var run = CommandRun.on(String.join("\n", lines), "mcp");
        assertThat(run.exit()).isEqualTo(Exit.ADVISED);
        return run.out().lines().map(McpCommandTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return Json.mapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void it_says_what_it_is_and_how_to_use_it() throws Exception {
        try (var talk = new AssistantTalk("mcp")) {
            assertThat(talk.hello.at("/protocolVersion").asText()).isEqualTo("2025-06-18");
            assertThat(talk.hello.at("/serverInfo/name").asText()).isEqualTo("collection-advisor");
            assertThat(talk.hello.at("/instructions").asText())
                    .contains("`advise`")
                    .contains("先调用");
            assertThat(talk.hello.at("/capabilities").has("tools")).isTrue();
            assertThat(talk.hello.at("/capabilities").has("resources")).isTrue();
        }
    }

    @Test
    void the_schemas_and_the_rules_are_resources() throws Exception {
        try (var talk = new AssistantTalk("mcp")) {
            var resources = talk.ask("resources/list", object()).at("/result/resources");
            assertThat(resources.findValuesAsText("uri"))
                    .containsExactlyInAnyOrder(
                            "collection-advisor://rules",
                            "collection-advisor://schema/situation",
                            "collection-advisor://schema/advice");
            assertThat(content(talk.resource("collection-advisor://schema/situation")))
                    .isEqualTo(json(CommandRun.of("schema", "situation").out()));
            assertThat(content(talk.resource("collection-advisor://schema/advice")))
                    .isEqualTo(json(CommandRun.of("schema", "advice").out()));
            var rules = content(talk.resource("collection-advisor://rules"));
            assertThat(rules.at("/rulebook/digest").asText()).startsWith("sha256:");
            assertThat(rules.path("rules")).hasSizeGreaterThan(100);
            assertThat(rules.at("/rules/0/zh").asText()).isNotEmpty();
            assertThat(talk.ask("resources/templates/list", object())
                            .at("/result/resourceTemplates/0/uriTemplate")
                            .asText())
                    .isEqualTo("collection-advisor://rules/{id}");
            var id = rules.at("/rules/0/id").asText();
            assertThat(content(talk.resource("collection-advisor://rules/" + id))
                            .at("/rule")
                            .asText())
                    .isEqualTo(id);
            assertThat(talk.resource("collection-advisor://rules/agency.verifi")
                            .at("/error/message")
                            .asText())
                    .contains("`agency.verify`");
            assertThat(talk.resource("file:///etc/passwd").has("error")).isTrue();
        }
    }

    private static JsonNode content(JsonNode answer) {
        return json(answer.at("/result/contents/0/text").asText());
    }

    @Test
    void what_it_does_not_know_is_an_error_and_it_goes_on() throws Exception {
        try (var talk = new AssistantTalk("mcp")) {
            assertThat(talk.ask("tools/call", object().put("name", "invent_law"))
                            .at("/error/code")
                            .asInt())
                    .isEqualTo(-32602);
            assertThat(talk.ask("invent/law", object()).at("/error/code").asInt())
                    .isEqualTo(-32601);
            assertThat(talk.ask("ping", object()).has("result")).isTrue();
        }
    }

    @Test
    void a_line_that_is_no_message_is_refused_and_logged_nowhere() {
        var call = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":";
        var odd = List.of(
                "张三 owes",
                "[]",
                "{\"a\": \"张三\"}",
                call + "{\"name\":\"advise\",\"name\":\"张三\"}}",
                call + "{\"name\":\"advise\",\"arguments\":\"张三\"}}",
                call + "[\"张三\"]}",
                call + "{\"name\":\"张三\"}}",
                call + "{\"name\":\"\\ud800\"}}");
        var lines = Stream.of(List.of(AssistantTalk.HELLO, AssistantTalk.READY), odd, List.of("", PING))
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        var run = CommandRun.on(lines, "mcp");
        var answers = run.out().lines().map(McpCommandTest::json).toList();
        assertThat(answers).hasSize(odd.size() + 2);
        assertThat(answers.subList(1, odd.size() + 1)).allSatisfy(answer -> {
            assertThat(answer.at("/error/code").asInt()).isNegative();
            assertThat(answer.has("id")).isTrue();
        });
        assertThat(answers.get(odd.size() + 1).at("/id").asInt()).isEqualTo(9);
        assertThat(run.err()).hasLineCount(1).doesNotContain("张三");
    }

    @Test
    void a_member_told_twice_is_refused_under_the_id_of_its_request() {
        var twice = "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"tools/call\",\"params\":{\"name\":\"advise\","
                + "\"arguments\":{\"id\":\"a\",\"id\":\"b\"}}}";
        assertThat(answers(AssistantTalk.HELLO, AssistantTalk.READY, twice)
                        .get(1)
                        .path("id")
                        .asInt())
                .isEqualTo(4);
    }

    @Test
    void a_line_beyond_the_limit_is_refused_and_the_next_is_read() {
        var answers = answers(AssistantTalk.HELLO, AssistantTalk.READY, "x".repeat(2 * Limits.BYTES), PING);
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1).at("/error/message").asText()).contains("bytes");
    }

    @Test
    void a_request_before_the_greeting_is_refused_at_once() {
        var answers = answers(PING, AssistantTalk.HELLO, PING);
        assertThat(answers).hasSize(3);
        assertThat(Stream.of(0, 2)
                        .map(index -> answers.get(index).at("/error/message").asText()))
                .allMatch(message -> message.contains("initialize"));
    }

    @Test
    void it_ends_with_its_input_and_answers_all_that_was_asked_before() {
        var asked = new StringBuilder();
        for (int id = 0; id < 50; id++) {
            asked.append(PING.replace("9", "" + id)).append('\n');
        }
        assertThat(answers(AssistantTalk.HELLO, AssistantTalk.READY, asked.toString()))
                .hasSize(51);
        assertThat(answers()).isEmpty();
    }

    @Test
    void an_output_that_cannot_be_written_ends_it() {
        var full = new OutputStream() {
            @Override
            public void write(int sign) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        var err = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream((AssistantTalk.HELLO + "\n").getBytes(UTF_8));
        assertThat(Main.run(Streams.of(in, full, err), "mcp")).isEqualTo(Exit.STREAMS);
        assertThat(err.toString(UTF_8)).contains("No space left on device");
    }

    @Test
    void it_opens_rules_as_other_commands_do(@TempDir Path folder) throws Exception {
        var rules = CommandRun.small(folder.resolve("rules"));
        try (var talk = new AssistantTalk("mcp", "--no-cache", "--rules", rules.toString())) {
            assertThat(content(talk.resource("collection-advisor://rules")).path("rules"))
                    .hasSizeLessThan(100);
        }
        assertThat(CommandRun.of("mcp", "--require-signature", "key.pub").exit())
                .isEqualTo(Exit.USAGE);
        assertThat(CommandRun.of("mcp", "--watch").exit()).isEqualTo(Exit.USAGE);
        CommandRun.replace(rules.resolve("codes.yaml"), "steps:", "stepz:");
        var unsound = CommandRun.of("mcp", "--no-cache", "--rules", rules);
        assertThat(unsound.exit()).isEqualTo(Exit.RULES);
        assertThat(unsound.out()).isEmpty();
    }
}
