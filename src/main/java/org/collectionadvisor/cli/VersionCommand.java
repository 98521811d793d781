package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code version}: the versions of the program and of its rules. */
@Command(
        name = "version",
        description = "Prints the version of the program, of its rules with their digest, and of Java.")
final class VersionCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Option(
            names = "--rules",
            paramLabel = "DIR|ZIP",
            description = "The rules to tell of instead of those in the jar.")
    private @Nullable Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Override
    public Integer call() throws IOException {
        var about = signature.rulebook(rules).about();
        main.streams()
                .print(Versions.program() + "\nrules " + about.version() + " " + about.digest() + "\n" + Versions.java()
                        + "\n");
        return Exit.ADVISED;
    }
}
