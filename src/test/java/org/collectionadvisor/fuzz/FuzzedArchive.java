package org.collectionadvisor.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collectionadvisor.packed.Opened;
import org.collectionadvisor.rulebook.RulebookException;

/** A packed rulebook. */
public final class FuzzedArchive {
    private static final Path ARCHIVE = archive();

    private FuzzedArchive() {}

    private static Path archive() {
        try {
            var file = Files.createTempFile("fuzzed", ".zip");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Files.write(ARCHIVE, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Bounds.within(() -> {
            try {
                Opened.of(ARCHIVE).close();
            } catch (RulebookException e) {
                FuzzedFolder.told(e.problems());
            }
        });
    }
}
