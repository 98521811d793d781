package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collectionadvisor.authoring.EmbeddedFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code init}: the rulebook in the jar as a folder of one's own. */
@Command(
        name = "init",
        description = {
            "Writes the rulebook in the jar into a folder, to be changed there.",
            "",
            "The folder is made if necessary; one that is not empty is refused."
        })
final class InitCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Parameters(paramLabel = "DIR", description = "The folder to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Override
    public Integer call() throws IOException {
        int files = EmbeddedFiles.writeTo(folder);
        main.streams().print("wrote " + files + " files; `check " + folder + "` reads them\n");
        return Exit.ADVISED;
    }
}
