package org.collectionadvisor.editor;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.launch.LSPLauncher;

/** Talks to an editor over a pair of streams, until the editor ends the talk. */
public final class Editor {
    private Editor() {}

    /** Serves one editor by the Language Server Protocol. */
    public static void serve(InputStream in, OutputStream out) throws InterruptedException {
        try (var server = new RulesServer()) {
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
