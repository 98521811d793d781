package org.collectionadvisor.cli;

import java.util.concurrent.Callable;
import org.collectionadvisor.editor.Editor;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code editor}: a language server. */
@Command(
        name = "editor",
        description = {
            "Serves an editor by the Language Server Protocol, on standard input and output.",
            "",
            "For the .drl, .drl.csv and .yaml files of a rules folder: problems as one types, completion, meanings, and"
                    + " the place where a name is defined. The editor starts it."
        })
final class EditorCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Override
    public Integer call() throws InterruptedException {
        Editor.serve(main.streams().in(), main.streams().out(), CheckCommand::checked);
        return Exit.ADVISED;
    }
}
