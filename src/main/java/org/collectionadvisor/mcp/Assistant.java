package org.collectionadvisor.mcp;

import io.modelcontextprotocol.json.schema.JsonSchemaValidator.ValidationResponse;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.collectionadvisor.Advisor;

/** Talks to a chat assistant over a pair of streams, until it ends the talk. */
public final class Assistant {
    private static final String NAME = "collection-advisor";

    private static final String INSTRUCTIONS = """
            Advice for people in China whom debt collectors press. Rules decide, each with its source.
            - Ask `advise` instead of answering from memory: invent no law, level, deadline, phone number or step.
            - Talk of self-harm or suicide: tell it as borrower.distress `crisis`, and pass on the help that comes first in the \
            advice before anything about money.
            - Name the sources with their weight: practice and house are not law.
            - What was not told stays absent, never guessed. Ask for what is missing with `question_next`, one question at a \
            time; what the person does not know goes into `unanswered`.
            - Leave out names, phone numbers and other personal data; `id` is any label.
            给在中国被催收的人的建议。由规则决定，每条都有依据。
            - 先调用 `advise`，不凭记忆回答：不编造法条、风险高低、期限、电话或步骤。
            - 有自伤或自杀的言语：把 borrower.distress 写成 `crisis`，先转达建议里排在最前的求助办法，再谈钱。
            - 说出依据和它的效力：做法（practice）和我们自己的判断（house）不是法律。
            - 没说的就不写，不猜。缺什么用 `question_next` 一次问一个；对方不知道的写进 `unanswered`。
            - 不写姓名、电话等个人信息；`id` 随便取。
            """;

    private Assistant() {}

    /**
     * Serves one assistant by the Model Context Protocol; returns when the input ends.
     *
     * @param advisors gives the advisor in use, anew for each request
     * @throws IOException if the input cannot be read, or the output not written
     */
    public static void serve(InputStream in, OutputStream out, Supplier<Advisor> advisors, Described described)
            throws IOException {
        var pipe = new Pipe(in, out);
        var resources = new Resources(advisors, described);
        var server = McpServer.sync(pipe)
                .serverInfo(NAME, described.version())
                .instructions(INSTRUCTIONS)
                .capabilities(ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .build())
                .jsonMapper(Wire.MAPPER)
                // The reader of situations checks what comes in, and tells its code and pointer.
                .validateToolInputs(false)
                .jsonSchemaValidator((schema, value) -> ValidationResponse.asValid(""))
                // One request after the other, so that all are answered when the input ends.
                .immediateExecution(true)
                .tools(tools(advisors, described))
                .resources(resources.fixed())
                .resourceTemplates(List.of(resources.rule()))
                .build();
        pipe.run();
        server.close();
    }

    private static List<SyncToolSpecification> tools(Supplier<Advisor> advisors, Described described) {
        var situation = InputSchema.of(described.situation(), advisors.get().rulebook());
        return List.of(
                ToolCall.tool(AdviseTool.NAME, AdviseTool.DESCRIPTION, situation, advisors, new AdviseTool()),
                ToolCall.tool(
                        QuestionNextTool.NAME,
                        QuestionNextTool.DESCRIPTION,
                        QuestionNextTool.input(),
                        advisors,
                        new QuestionNextTool(new Choices(described.situation()))),
                ToolCall.tool(
                        ExplainRuleTool.NAME,
                        ExplainRuleTool.DESCRIPTION,
                        ExplainRuleTool.input(),
                        advisors,
                        new ExplainRuleTool()));
    }
}
