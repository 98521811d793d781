package org.collectionadvisor.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.collectionadvisor.packed.Keys;
import org.collectionadvisor.packed.Packing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pack}: a rules folder as one archive. */
@Command(
        name = "pack",
        description = {
            "Checks a rules folder and writes it as one archive, with a digest of every file and, with --key, a signature.",
            "",
            "Every command that takes a rules folder takes the archive as well, and refuses one that was altered since."
        })
final class PackCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Main main;

    @Parameters(paramLabel = "DIR", description = "The rules folder.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path rules;

    @Option(names = "--out", paramLabel = "FILE.zip", required = true, description = "The archive to write.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(
            names = "--key",
            paramLabel = "KEYFILE",
            description =
                    "Sign with this private key of Ed25519, as `keypair` writes; the public one stands beside in .pub.")
    private @Nullable Path key;

    @Override
    public Integer call() throws IOException {
        Packing.pack(rules, out, key == null ? null : Keys.pair(key));
        main.streams().print("wrote " + out + (key == null ? ", not signed" : ", signed") + "\n");
        return Exit.ADVISED;
    }
}
