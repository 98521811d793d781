package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collectionadvisor.packed.Keys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code keypair}: keys to sign archives with. */
@Command(
        name = "keypair",
        description = {
            "Makes a pair of keys: KEYFILE to sign with, which stays secret, and KEYFILE.pub to check signatures with.",
            "",
            "Both are PEM, as OpenSSL reads and writes them; files that exist are not overwritten."
        })
final class KeypairCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Parameters(paramLabel = "KEYFILE", description = "The file of the private key.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Override
    public Integer call() throws IOException {
        Keys.write(file);
        main.streams().print("wrote " + file + ", to sign with, and " + file + ".pub, to check with\n");
        return Exit.ADVISED;
    }
}
