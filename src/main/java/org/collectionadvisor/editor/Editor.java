package org.collectionadvisor.editor;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.collectionadvisor.rulebook.Checked;
import org.eclipse.lsp4j.launch.LSPLauncher;

/** Talks to an editor over a pair of streams, until the editor ends the talk. */
public final class Editor {
    private Editor() {}

    /**
     * Serves one editor by the Language Server Protocol.
     *
     * @param check looks at a rules folder, and at what stands beside the rules
     */
    public static void serve(InputStream in, OutputStream out, Function<Path, Checked> check)
            throws InterruptedException {
        try (var server = new RulesServer(check)) {
            var launcher = LSPLauncher.createServerLauncher(server, in, out);
            server.connect(launcher.getRemoteProxy());
            var listening = launcher.startListening();
            server.onExit(() -> listening.cancel(true));
            listening.get();
        } catch (CancellationException e) {
            // The editor has said goodbye.
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
