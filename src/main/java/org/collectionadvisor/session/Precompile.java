package org.collectionadvisor.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.RulebookException;

/** The build's step that compiles the rulebook to be embedded, and lists its files beside it. */
public final class Precompile {
    private Precompile() {}

    /**
     * Compiles and lists.
     *
     * @param arguments the rules folder, and the folder of the classes
     */
    public static void main(String[] arguments) throws IOException {
        var rules = Path.of(arguments[0]);
        var into = Path.of(arguments[1]);
        try {
            CompiledRules.write(Rulebook.read(rules), into);
        } catch (RulebookException e) {
            throw new IllegalStateException(
                    "the rulebook is not sound:" + System.lineSeparator() + e.getMessage(), null);
        }
        try (var files = Files.walk(rules)) {
            var list = files.filter(Files::isRegularFile)
                    .map(file -> rules.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .collect(Collectors.joining("\n", "", "\n"));
            Files.writeString(into.resolve("rules").resolve("files.txt"), list);
        }
    }
}
