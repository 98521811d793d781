package org.collectionadvisor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Another JVM, of the same kind as this one. */
final class Child {
    /** The program as its users start it. */
    static final Path JAR = Path.of("target", "collection-advisor.jar");

    /** Where sections put what they need. */
    static final Path FOLDER = Path.of("target", "bench");

    /** The program as the launcher starts it. */
    static final Path LAUNCHER = Path.of("target", "collection-advisor");

    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

    private Child() {}

    /** What it says when it has ended well. */
    static String run(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(arguments);
        return runCommand(command);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The same, of any program; it finds the JVM as this one's. */
    static String runCommand(List<String> command) {
        try {
            Files.createDirectories(FOLDER);
            var errors = FOLDER.resolve("errors.txt");
            var builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
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

    /** How much processor time a program took, in seconds; what it says goes nowhere. */
    static double cpuSeconds(List<String> command) {
        var timed = new ArrayList<>(List.of("sh", "-c", "\"$@\" > /dev/null && times", "sh"));
        timed.addAll(command);
        // The second line is that of the children: 0m12.340s 0m0.810s.
        var children =
                TIME.matcher(runCommand(timed).lines().skip(1).findFirst().orElseThrow());
        return children.results()
                .mapToDouble(one -> 60 * Double.parseDouble(one.group(1)) + Double.parseDouble(one.group(2)))
                .sum();
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
