package org.collectionadvisor.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.collectionadvisor.explain.InText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code why}: one rule in one situation, condition by condition. */
@Command(
        name = "why",
        description = {
            "Tells why a rule speaks about a situation, or keeps silent: each condition, for each fact it could be about.",
            "",
            "✓ holds, ✗ fails, ? cannot be told. A number or day that fails shows how far it is from the figure beside it."
        })
final class WhyCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Explaining explaining;

    @Parameters(index = "0", paramLabel = "RULE", description = "The rule's id, such as `agency.verify`.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String rule;

    @Parameters(
            index = "1",
            paramLabel = "SITUATION.json",
            description = "The situation, on however many lines; `-` for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String file;

    @Override
    public Integer call() throws IOException {
        try (var advisor = explaining.open()) {
            int index = explaining.rule(advisor, rule);
            var situation = explaining.situation(advisor, file, main.streams());
            var why = advisor.explainer().why(index, situation);
            explaining.print(new InText(situation.language()).add(why).toString(), why, main.streams());
        }
        return Exit.ADVISED;
    }
}
