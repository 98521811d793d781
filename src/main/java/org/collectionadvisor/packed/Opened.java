package org.collectionadvisor.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.collectionadvisor.files.Problem;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.rulebook.RulebookException;
import org.jspecify.annotations.Nullable;

/** A rulebook as a folder, whether it is one or an archive; what was unpacked is deleted when this is closed. */
public final class Opened implements AutoCloseable {
    private final Path folder;
    private final boolean unpacked;

    private Opened(Path folder, boolean unpacked) {
        this.folder = folder;
        this.unpacked = unpacked;
    }

    /**
     * Opens a folder as it is, or an archive that verifies.
     *
     * @throws RulebookException if the archive does not verify
     * @throws UncheckedIOException if a file cannot be read, or nothing can be unpacked
     */
    public static Opened of(Path rules) {
        return of(rules, null);
    }

    /**
     * Opens an archive that verifies and is signed with a key; or, without a key, as {@link #of(Path)} does.
     *
     * @throws RulebookException if the archive does not verify, or is a folder where a signature is required
     * @throws UncheckedIOException if a file cannot be read, or nothing can be unpacked
     */
    public static Opened of(Path rules, @Nullable PublicKey required) {
        if (Files.isDirectory(rules) || !Files.exists(rules)) {
            if (required != null && Files.exists(rules)) {
                throw new RulebookException(List.of(new Problem(rules.toString(), "", Sentence.of("folder-unsigned"))));
            }
            return new Opened(rules, false);
        }
        try {
            return unpacked(new Verification(Archive.read(rules)).files(required));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Opened unpacked(SortedMap<String, byte[]> files) throws IOException {
        // Others can neither read nor change what a temporary directory of Java's holds.
        var opened = new Opened(Files.createTempDirectory("rulebook"), true);
        try {
            for (var file : files.entrySet()) {
                var path = opened.folder.resolve(file.getKey());
                Files.createDirectories(path.resolveSibling(""));
                Files.write(path, file.getValue());
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** The rules folder. */
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        if (!unpacked) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
