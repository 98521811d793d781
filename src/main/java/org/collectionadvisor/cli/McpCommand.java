package org.collectionadvisor.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.mcp.Assistant;
import org.collectionadvisor.mcp.Described;
import org.collectionadvisor.rulebook.Rulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code mcp}: a door for chat assistants. */
@Command(
        name = "mcp",
        description = {
            "Serves a chat assistant by the Model Context Protocol, on standard input and output.",
            "",
            "Tools: `advise`, `question_next`, `explain_rule`; resources: the schemas and the rules. The assistant starts it,"
                    + " and it ends with its input."
        })
final class McpCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ServedRules rules;

    @Override
    public Integer call() throws IOException {
        var streams = main.streams();
        try (var served = rules.open(main)) {
            var rulebook = served.advisor().rulebook();
            streams.err()
                    .println("Serving an assistant with rules "
                            + rulebook.about().version() + ".");
            Assistant.serve(streams.in(), streams.out(), served::advisor, described(rulebook));
        }
        return Exit.ADVISED;
    }

    private static Described described(Rulebook rulebook) {
        var situation = (ObjectNode) Schemas.situation.schema(Form.FULL);
        DeclaredSchema.add(rulebook.declarations().members(), situation);
        return new Described(Versions.number(), situation, Schemas.advice.schema(Form.FULL));
    }
}
