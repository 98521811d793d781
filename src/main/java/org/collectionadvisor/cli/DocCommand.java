package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collectionadvisor.pages.RulebookPage;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code doc}: a rulebook to be read in a browser. */
@Command(
        name = "doc",
        description = {
            "Writes a rulebook as one HTML page: every rule in words of both languages, its sources, texts and scenarios.",
            "",
            "The page needs nothing beside itself, and can be searched and printed."
        })
final class DocCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Parameters(paramLabel = "DIR|ZIP", description = "The rules folder, or an archive of one.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path rules;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Signature signature;

    @Option(names = "--out", paramLabel = "FILE.html", required = true, description = "The page to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Override
    public Integer call() throws IOException {
        try (var opened = signature.open(rules)) {
            var rulebook = Rulebook.read(opened.folder());
            var scenarios = Scenarios.read(opened.folder()).sentences();
            Files.writeString(out, new RulebookPage(rulebook, scenarios).html());
            main.streams().print("wrote " + out + ": " + rulebook.rules().size() + " rules\n");
        }
        return Exit.ADVISED;
    }
}
