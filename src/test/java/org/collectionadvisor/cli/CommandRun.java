package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a command prints, and how it ends. */
record CommandRun(int exit, String out, String err) {

    static CommandRun of(Object... arguments) {
        return on("", arguments);
    }

    static CommandRun on(String input, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var words = java.util.stream.Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        int exit = Main.run(Streams.of(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err), words);
        return new CommandRun(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /** A copy of the small rulebook that tests are about. */
    static Path small(Path into) {
        return copy(Path.of("src", "test", "resources", "golden", "rules"), into);
    }

    static Path copy(Path rules, Path into) {
        try (var files = Files.walk(rules)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = into.resolve(rules.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void replace(Path file, String text, String by) throws IOException {
        var before = Files.readString(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException(file + " lacks " + text);
        }
        Files.writeString(file, before.replace(text, by));
    }
}
