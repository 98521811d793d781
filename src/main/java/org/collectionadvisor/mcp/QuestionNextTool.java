package org.collectionadvisor.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Form;
import org.jspecify.annotations.Nullable;

/** {@code question_next}: of what was not told, what to ask next. */
final class QuestionNextTool implements ToolCall {
    static final String NAME = "question_next";
    static final String DESCRIPTION =
            "The next thing to ask about a situation: the question, why it matters, where the answer"
                    + " stands, and its choices. Tell the answer at every pointer and call again; what the person does not know goes into"
                    + " `unanswered`, as these pointers.";

    private final Choices choices;

    /** @param left how many questions stand after this one; more may come up with the answer */
    private record Result(@Nullable Next next, int left) {}

    private record Next(
            @Nullable String question,
            @Nullable String why,
            List<String> pointers,
            String type,
            List<JsonNode> choices) {}

    QuestionNextTool(Choices choices) {
        this.choices = choices;
    }

    static Map<String, Object> input() {
        return Map.of(
                "type",
                "object",
                "description",
                "A situation, as `" + AdviseTool.NAME + "` takes it.",
                "properties",
                Map.of("id", Map.of("type", "string"), "debts", Map.of("type", "array")),
                "required",
                List.of("id", "debts"));
    }

    @Override
    public CallToolResult of(Advisor advisor, Map<String, Object> arguments) {
        var situation = advisor.read(Wire.bytes(arguments), Advisor.today(), null);
        var conclusions = advisor.concludeAll(List.of(situation)).get(0);
        var advice = advisor.word(conclusions, Form.FULL);
        var asks = advice.asks();
        var answer = asks.isEmpty()
                ? new Choices.Kind("null", List.of())
                : choices.at(asks.get(0).pointers().get(0));
        var result = new Result(asks.isEmpty() ? null : next(asks.get(0), answer), Math.max(asks.size() - 1, 0));
        return CallToolResult.builder()
                .addTextContent(InBrief.question(advice, conclusions.warningsWithheld(), answer, result.left))
                .structuredContent(new RawValue(Wire.text(result)))
                .build();
    }

    private static Next next(Advice.Ask ask, Choices.Kind answer) {
        return new Next(ask.question(), ask.why(), ask.pointers(), answer.type(), answer.choices());
    }
}
