package org.collectionadvisor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Another JVM, of the same kind as this one. */
final class Child {
    /** The program as its users start it. */
    static final Path JAR = Path.of("target", "collection-advisor.jar");

    /** Where sections put what they need. */
    static final Path FOLDER = Path.of("target", "bench");

    private Child() {}

    /** What it says when it has ended well. */
    static String run(List<String> arguments) {
        try {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(arguments);
            Files.createDirectories(FOLDER);
            var errors = FOLDER.resolve("errors.txt");
            var builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment()
                    .put(
                            "XDG_CACHE_HOME",
                            FOLDER.resolve("cache").toAbsolutePath().toString());
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command + " ended badly: " + Files.readString(errors));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A copy of the rules folder, so that it can be changed. */
    static Path rules(String name) {
        var copy = FOLDER.resolve(name);
        try {
            delete(copy);
            try (var files = Files.walk(Path.of("rules"))) {
                for (var file : files.toList()) {
                    var to = copy.resolve(Path.of("rules").relativize(file));
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
