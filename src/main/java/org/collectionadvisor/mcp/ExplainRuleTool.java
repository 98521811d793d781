package org.collectionadvisor.mcp;

import com.fasterxml.jackson.databind.util.RawValue;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.explain.InText;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.situation.Situation.Language;

/** {@code explain_rule}: a rule read aloud, as {@code explain --rule} does, in both languages. */
final class ExplainRuleTool implements ToolCall {
    static final String NAME = "explain_rule";
    static final String DESCRIPTION =
            "A rule in words, Chinese and English, with its conditions and sources. Advice names the"
                    + " rules that decided in `because`.";

    private static final String RULE = "rule";

    static Map<String, Object> input() {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(RULE, Map.of("type", "string", "description", "The rule's id, as `because` names it.")),
                "required",
                List.of(RULE));
    }

    @Override
    public CallToolResult of(Advisor advisor, Map<String, Object> arguments) {
        if (!(arguments.get(RULE) instanceof String id)) {
            return ToolCall.refused(
                    null, "MISSING_MEMBER", "`rule` must be the id of a rule, such as `agency.verify`.", "/" + RULE);
        }
        int index = advisor.explainer().index(id);
        if (index < 0) {
            return ToolCall.refused(null, "UNKNOWN_CODE", "This is no rule; " + hint(id, advisor), "/" + RULE);
        }
        var rule = advisor.explainer().rule(index, Advisor.today());
        var text = Stream.of(Language.ZH, Language.EN)
                .map(language -> new InText(language).add(rule).toString())
                .toList();
        return CallToolResult.builder()
                .addTextContent(String.join("\n", text))
                .structuredContent(new RawValue(Wire.text(rule)))
                .build();
    }

    /** What was probably meant, else rules that share a word with it, else where they are listed. */
    static String hint(String id, Advisor advisor) {
        var known = advisor.rulebook().rules().stream().map(Rule::id).toList();
        var nearest = Nearest.to(id, known);
        if (nearest != null) {
            return "did you mean `" + nearest + "`?";
        }
        var alike = Nearest.alike(id, known);
        return alike.isEmpty()
                ? "the resource `" + Resources.RULES + "` lists them."
                : "alike are `" + String.join("`, `", alike) + "`.";
    }
}
