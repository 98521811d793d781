package org.collectionadvisor.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.RulebookException;

/** The build's step that reads and compiles the rulebook to be embedded, so that no start has to. */
public final class Precompile {
    private Precompile() {}

    /**
     * Reads, compiles and writes.
     *
     * @param arguments the rules folder, and the folder of the classes
     */
    public static void main(String[] arguments) throws IOException {
        var rules = Path.of(arguments[0]);
        var into = Path.of(arguments[1]);
        try {
            var rulebook = Rulebook.read(rules);
            CompiledRules.write(rulebook, into);
            Files.write(into.resolve(Rulebook.EMBEDDED.substring(1)), rulebook.snapshot());
        } catch (RulebookException e) {
            throw new IllegalStateException(
                    "the rulebook is not sound:" + System.lineSeparator() + e.getMessage(), null);
        }
    }
}
