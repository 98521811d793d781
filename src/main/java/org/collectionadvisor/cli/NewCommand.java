package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collectionadvisor.authoring.Skeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code new}: a rule to be filled in. */
@Command(
        name = "new",
        description = {
            "Adds a rule with its text and a scenario to the files of its topic, or to a new topic.",
            "",
            "They pass `check` as they are, and the rule keeps silent; lines marked TODO say what to fill in."
        })
final class NewCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "TOPIC.RULE", description = "The name of the rule, such as agency.second-agency.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String id;

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder; `rules` by default.")
    private Path rules = Path.of("rules");

    @Override
    public Integer call() throws IOException {
        Skeleton skeleton;
        try {
            skeleton = Skeleton.of(rules, id);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        for (var file : skeleton.write()) {
            main.streams().print(rules.resolve(file) + "\n");
        }
        return Exit.ADVISED;
    }
}
