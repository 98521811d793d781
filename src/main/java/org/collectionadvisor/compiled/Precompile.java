package org.collectionadvisor.compiled;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.RulebookException;

/** The build's step that reads and compiles the rulebook to be embedded, so that no start has to. */
public final class Precompile {
    private Precompile() {}

    /**
     * Reads, compiles and writes.
     *
     * @param arguments the rules folder, the folder of the classes, and the file that names what they were built with
     */
    public static void main(String[] arguments) throws IOException {
        var rules = Path.of(arguments[0]);
        var into = Path.of(arguments[1]);
        try {
            var rulebook = Rulebook.read(rules);
            Models.write(rulebook, fingerprint(into, Path.of(arguments[2])), into);
            Files.write(into.resolve(Rulebook.EMBEDDED.substring(1)), rulebook.snapshot());
        } catch (RulebookException e) {
            throw new IllegalStateException(
                    "the rulebook is not sound:" + System.lineSeparator() + e.getMessage(), null);
        }
    }

    /** Of every class of the program and of what it was built with: another build may read or compile rules otherwise. */
    private static String fingerprint(Path classes, Path build) throws IOException {
        try (var walked = Files.walk(classes)) {
            var files = walked.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.startsWith(classes.resolve(DrlWriter.PACKAGE.replace('.', '/'))))
                    .sorted()
                    .toList();
            var sha = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                sha.update(Files.readAllBytes(file));
            }
            sha.update(Files.readAllBytes(build));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
