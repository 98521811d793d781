package org.collectionadvisor.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.interview.Interview;
import org.collectionadvisor.interview.Open;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.texts.InterviewQuestion;
import org.collectionadvisor.texts.Text;
import org.jspecify.annotations.Nullable;

/** {@code question_next}: of what was not told, what to ask next, in the order of the rulebook's interview. */
final class QuestionNextTool implements ToolCall {
    static final String NAME = "question_next";
    static final String DESCRIPTION =
            "The next thing to ask about a situation, in the order that tells most: the question, where the answer stands, and"
                    + " its choices: codes, or what to `say` with what it `tells`, as a situation writes it, of each debt or record"
                    + " concerned. Tell the answer and call again; pointers that it leaves open, as where the person does not know, go"
                    + " into `unanswered`.";

    private final Choices choices;

    /** @param left how many questions stand after this one; more may come up with the answer */
    private record Result(@Nullable Question next, int left) {}

    /**
     * A question as it is put.
     *
     * @param type what answers a question of the rules has in JSON; of the interview, how many may be chosen
     * @param choices codes; of the interview, {@link Offered}
     */
    record Question(
            @Nullable String question,
            @Nullable String why,
            List<String> pointers,
            String type,
            List<JsonNode> choices) {}

    private record Offered(String say, JsonNode tells) {}

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
        var open = open(advisor, arguments, conclusions);
        var next = open.isEmpty() ? null : put(open.get(0), situation, conclusions, advice);
        var result = new Result(next, Math.max(open.size() - 1, 0));
        return CallToolResult.builder()
                .addTextContent(InBrief.question(advice, conclusions.warningsWithheld(), next, result.left))
                .structuredContent(new RawValue(Wire.text(result)))
                .build();
    }

    /** In a crisis, and where a rulebook has no interview, what the rules ask for alone. */
    private static List<Open> open(Advisor advisor, Map<String, Object> arguments, Conclusions conclusions) {
        return conclusions.warningsWithheld() || !Interview.isIn(advisor)
                ? conclusions.asks().stream()
                        .map(ask -> new Open(ask.member(), null, List.of()))
                        .toList()
                : new Interview(advisor).open(Wire.object(arguments), conclusions);
    }

    private Question put(Open open, Situation situation, Conclusions conclusions, Advice advice) {
        var question = open.question();
        return question == null
                ? ofRules(advice.asks().get(index(open.id(), conclusions)))
                : ofInterview(question, open.pointers(), situation);
    }

    private static int index(String member, Conclusions conclusions) {
        var asks = conclusions.asks();
        return IntStream.range(0, asks.size())
                .filter(at -> asks.get(at).member().equals(member))
                .findFirst()
                .orElseThrow();
    }

    private Question ofRules(Advice.Ask ask) {
        var answer = choices.at(ask.pointers().get(0));
        return new Question(ask.question(), ask.why(), ask.pointers(), answer.type(), answer.choices());
    }

    private static Question ofInterview(InterviewQuestion question, List<String> pointers, Situation situation) {
        var said = question.choices().stream()
                .map(choice -> new Offered(say(choice.text(), situation), Open.tells(choice, situation.asOf())))
                .<JsonNode>map(Json.mapper()::valueToTree)
                .toList();
        var help = question.help();
        return new Question(
                say(question.question(), situation),
                help == null ? null : say(help, situation),
                pointers,
                question.many() ? "choices" : "choice",
                said);
    }

    private static String say(Text text, Situation situation) {
        return (situation.language() == Language.EN ? text.en() : text.zh()).source();
    }
}
