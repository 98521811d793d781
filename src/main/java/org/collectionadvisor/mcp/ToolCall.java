package org.collectionadvisor.mcp;

import com.fasterxml.jackson.databind.util.RawValue;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.session.RuleLimitException;
import org.collectionadvisor.situation.BadSituation;
import org.jspecify.annotations.Nullable;

/** What a tool does; whatever goes wrong is an answer too, and the server goes on. */
interface ToolCall {
    /** Answers one call. */
    CallToolResult of(Advisor advisor, Map<String, Object> arguments);

    /** A mistake, as a refused line of a batch tells it. */
    record Refused(@Nullable String id, Mistake error) {
        /** What is wrong, and where. */
        record Mistake(String code, String message, String pointer) {}

        CallToolResult result() {
            var place = error.pointer.isEmpty() ? "" : " " + error.pointer;
            return CallToolResult.builder()
                    .isError(true)
                    .addTextContent(error.code + place + ": " + error.message)
                    .structuredContent(new RawValue(Wire.text(this)))
                    .build();
        }
    }

    /**
     * A call under the name by which an assistant knows it.
     *
     * @param advisors gives the advisor in use, anew for each call
     */
    static SyncToolSpecification tool(
            String name, String description, Map<String, Object> input, Supplier<Advisor> advisors, ToolCall call) {
        var tool = Tool.builder(name, input)
                .description(description)
                .annotations(ToolAnnotations.builder()
                        .readOnlyHint(true)
                        .idempotentHint(true)
                        .openWorldHint(false)
                        .build())
                .build();
        return new SyncToolSpecification(
                tool,
                (exchange, request) ->
                        guarded(call, advisors.get(), Objects.requireNonNullElse(request.arguments(), Map.of())));
    }

    private static CallToolResult guarded(ToolCall call, Advisor advisor, Map<String, Object> arguments) {
        try {
            return call.of(advisor, arguments);
        } catch (BadSituation e) {
            return refused(e.id(), e.code().name(), e.getMessage(), e.pointer());
        } catch (RuleLimitException e) {
            return refused(null, "RULE_LIMIT", "This situation was given up: " + e.getMessage() + ".", "");
        } catch (RuntimeException | StackOverflowError e) {
            // Without its message, which may quote what a borrower told.
            return refused(
                    null,
                    "INTERNAL",
                    "The program failed on this: " + e.getClass().getSimpleName() + ".",
                    "");
        }
    }

    static CallToolResult refused(@Nullable String id, String code, String message, String pointer) {
        return new Refused(id, new Refused.Mistake(code, message, pointer)).result();
    }
}
