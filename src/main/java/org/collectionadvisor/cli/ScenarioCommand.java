package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collectionadvisor.scenario.NewScenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code scenario}: a real situation becomes a scenario that tells nobody whose it is. */
@Command(
        name = "scenario",
        description = {
            "Makes of a situation in JSON a scenario in YAML, with today's decisions as what it expects.",
            "",
            "Ids, names of creditors and agencies, and numbers called are replaced, the same by the same. Amounts are"
                    + " rounded to two digits, the year of birth to five years and the region to its province, each"
                    + " where the decisions stay the same. Days stay as told, since law counts them: see whether they"
                    + " give somebody away before the scenario leaves the house."
        })
final class ScenarioCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Parameters(paramLabel = "FROM.json", description = "The situation, on however many lines; `-` for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String from;

    @Option(
            names = "--rules",
            paramLabel = "DIR|ZIP",
            description = "The rules that decide instead of those in the jar.")
    private @Nullable Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Option(names = "--name", paramLabel = "TEXT", description = "The sentence that says what the scenario shows.")
    private String name = "写明它说明什么 / say what it shows";

    @Override
    public Integer call() throws IOException {
        signature.isOf(rules);
        Inputs.check(from);
        try (var advisor = Rulebooks.open(rules, signature);
                var in = Inputs.open(from, main.streams())) {
            main.streams().print(NewScenario.of(in.readAllBytes(), name, advisor));
            return Exit.ADVISED;
        }
    }
}
