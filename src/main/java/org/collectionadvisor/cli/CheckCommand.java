package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collectionadvisor.compiled.CompiledRulebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code check}: reads a rules folder without compiling it, and lists every problem. */
@Command(
        name = "check",
        description = {
            "Reads a rules folder and lists every problem at once, each with its file, its line or cell, and a hint.",
            "",
            "It compiles nothing and takes a second or two; `test` runs the scenarios."
        })
final class CheckCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Parameters(paramLabel = "DIR|ZIP", description = "The rules folder to check, or an archive of one.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Option(names = "--show-drl", description = "Prints the DRL that the engine compiles of the rules, layer by layer.")
    private boolean showDrl;

    @Override
    public Integer call() throws IOException {
        var rulebook = signature.rulebook(rules);
        if (showDrl) {
            main.streams().print(CompiledRulebook.drl(rulebook));
            return Exit.ADVISED;
        }
        main.streams()
                .print("sound: " + rulebook.rules().size() + " rules, version "
                        + rulebook.about().version() + ", " + rulebook.about().digest() + "\n");
        return Exit.ADVISED;
    }
}
