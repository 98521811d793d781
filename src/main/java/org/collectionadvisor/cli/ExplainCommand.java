package org.collectionadvisor.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.collectionadvisor.explain.InText;
import org.collectionadvisor.explain.RuleInWords;
import org.collectionadvisor.explain.RuleTruth;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code explain}: one rule in words. */
@Command(
        name = "explain",
        description = {
            "Reads a rule aloud, with its sources and their weight.",
            "",
            "With a situation it also tells why the rule speaks there or keeps silent, as `why` does."
        })
final class ExplainCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Explaining explaining;

    @Option(
            names = "--rule",
            paramLabel = "ID",
            required = true,
            description = "The rule's id, such as `agency.verify`.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String rule;

    @Parameters(
            arity = "0..1",
            paramLabel = "SITUATION.json",
            description = "The situation, on however many lines; `-` for standard input.")
    private @Nullable String file;

    /** What is printed for programs. */
    private record Explained(RuleInWords rule, @Nullable RuleTruth why) {}

    @Override
    public Integer call() throws IOException {
        try (var advisor = explaining.open()) {
            int index = explaining.rule(advisor, rule);
            var situation = file == null ? null : explaining.situation(advisor, file, main.streams());
            var day = situation == null ? explaining.day() : situation.asOf();
            var words = advisor.explainer().rule(index, day);
            var why = situation == null ? null : advisor.explainer().why(index, situation);
            var text =
                    new InText(situation == null ? explaining.language(Language.ZH) : situation.language()).add(words);
            if (why != null) {
                text.add(why);
            }
            explaining.print(text.toString(), new Explained(words, why), main.streams());
        }
        return Exit.ADVISED;
    }
}
