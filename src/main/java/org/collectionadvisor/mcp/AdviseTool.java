package org.collectionadvisor.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;

/** {@code advise}: the advice on a situation, in brief and whole. */
final class AdviseTool implements ToolCall {
    static final String NAME = "advise";
    static final String DESCRIPTION =
            "Advice on one situation, decided by rules: help in a crisis first, answers to `wants`, how"
                    + " far things may go and why, what to do first, what else to ask, sources. `language` is zh (default) or en. What is"
                    + " absent is unknown, `[]` is none. Any number may be told roughly as {\"atLeast\": 10000, \"atMost\": 20000}, one end"
                    + " alone too, any date also as a month \"2017-05\" or a year \"2017\".";

    @Override
    public CallToolResult of(Advisor advisor, Map<String, Object> arguments) {
        var situation = advisor.read(Wire.bytes(arguments), Advisor.today(), null);
        var conclusions = advisor.concludeAll(List.of(situation)).get(0);
        var advice = advisor.word(conclusions, Form.FULL);
        return CallToolResult.builder()
                .addTextContent(InBrief.advice(advice, conclusions.warningsWithheld()))
                .structuredContent(Wire.raw(advisor.write(advice)))
                .build();
    }
}
