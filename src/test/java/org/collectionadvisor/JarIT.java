package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, started as a user would. */
class JarIT {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");

    @TempDir
    private Path folder;

    private int run(Path out, String... arguments) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-jar"));
        command.add(Path.of("target", "collection-advisor.jar").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start()
                .waitFor();
    }

    @Test
    void without_a_file_it_advises_on_the_built_in_examples() throws Exception {
        var out = folder.resolve("out.jsonl");
        assertThat(run(out, "advise")).isZero();
        assertThat(Files.readAllLines(out))
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(line -> line.contains("\"steps\":["));
    }

    @Test
    void many_lines_keep_their_order_in_a_small_heap() throws Exception {
        var in = folder.resolve("in.jsonl");
        var out = folder.resolve("out.jsonl");
        try (var writer = Files.newBufferedWriter(in)) {
            for (var line : (Iterable<String>) Situations.lines(2).limit(5_000)::iterator) {
                writer.write(line);
                writer.newLine();
            }
        }
        assertThat(run(out, "advise", "--as-of", Situations.DAY.toString(), in.toString()))
                .isZero();
        try (var told = Files.lines(in);
                var advised = Files.lines(out)) {
            assertThat(advised.map(JarIT::firstId).toList())
                    .isEqualTo(told.map(JarIT::firstId).toList());
        }
    }

    private int launch(Path script, Path out, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start().waitFor();
    }

    @Test
    void the_launcher_starts_it_from_where_it_lies_and_by_a_link() throws Exception {
        var launcher = Path.of("target", "collection-advisor").toAbsolutePath();
        var link = Files.createSymbolicLink(folder.resolve("a link"), launcher);
        // Copied, the archive of classes is of another jar: a slower start, and no word about it.
        var copy = Files.createDirectory(folder.resolve("copy"));
        for (var name : List.of("collection-advisor", "collection-advisor.jar", "collection-advisor.jsa")) {
            Files.copy(launcher.resolveSibling(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
        }
        var situation = Files.writeString(
                folder.resolve("in.jsonl"), Situations.lines(3).findFirst().orElseThrow() + "\n");
        var ofJar = folder.resolve("of-jar.jsonl");
        var arguments = new String[] {"advise", "--as-of", Situations.DAY.toString(), situation.toString()};
        assertThat(run(ofJar, arguments)).isZero();
        for (var script : List.of(launcher, link, copy.resolve("collection-advisor"))) {
            var out = folder.resolve("out.jsonl");
            assertThat(launch(script, out, arguments)).isZero();
            assertThat(out).hasSameBinaryContentAs(ofJar);
            assertThat(folder.resolve("err.txt")).content().doesNotContain("cds", "warning");
        }
        assertThat(launch(launcher, folder.resolve("out.jsonl"), "advise", "no such file.jsonl"))
                .isEqualTo(4);
    }

    private int shell(String input) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        "sh",
                        "-c",
                        input.formatted(java + " -jar target/collection-advisor.jar advise --as-of 2026-11-22 "))
                .redirectOutput(folder.resolve("out.jsonl").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start()
                .waitFor();
    }

    @Test
    void standard_input_may_be_a_pipe_a_file_or_nothing() throws Exception {
        var told = "{\"id\":\"B-1\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"}]}";
        Files.writeString(folder.resolve("in.jsonl"), told);
        var file = folder.resolve("in.jsonl");
        for (var input : List.of(
                "echo '" + told + "' | %s -",
                "%s - < " + file,
                "echo '" + told + "' | gzip | %s -",
                "echo '" + told + "' | %s /dev/stdin",
                "mkfifo " + file + ".fifo && { cat " + file + " > " + file + ".fifo & } && %s " + file + ".fifo")) {
            assertThat(shell(input)).isZero();
            assertThat(folder.resolve("out.jsonl")).content().contains("\"id\":\"B-1\"");
        }
        assertThat(shell("%s - < /dev/null")).isZero();
        assertThat(folder.resolve("out.jsonl")).isEmptyFile();
    }

    @Test
    void a_standard_input_that_is_closed_is_no_file_of_the_machine() throws Exception {
        for (var input : List.of("%s - <&-", "%s /dev/stdin <&-", "%s /dev/fd/0 <&-")) {
            assertThat(shell(input)).isEqualTo(4);
            assertThat(folder.resolve("out.jsonl")).isEmptyFile();
        }
    }

    @Test
    void an_assistant_reads_nothing_but_the_protocol_on_standard_output() throws Exception {
        Files.writeString(folder.resolve("in.jsonl"), """
                {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                no JSON
                {"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"advise","arguments":{"id":"B-1","debts":[{"id":"h","product":"huabei"}]}}}
                """);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int ended = new ProcessBuilder(java, "-Xmx256m", "-jar", "target/collection-advisor.jar", "mcp")
                .redirectInput(folder.resolve("in.jsonl").toFile())
                .redirectOutput(folder.resolve("out.jsonl").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start()
                .waitFor();
        assertThat(ended).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.jsonl")))
                .hasSize(3)
                .allMatch(line -> line.startsWith("{\"jsonrpc\":\"2.0\""));
        assertThat(folder.resolve("out.jsonl")).content().contains("\"structuredContent\":{\"contract\":2");
        assertThat(Files.readAllLines(folder.resolve("err.txt"))).hasSize(1);
    }

    private static String firstId(String line) {
        var id = ID.matcher(line);
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    @Test
    void the_rules_in_the_jar_are_compiled_already() throws Exception {
        var out = folder.resolve("out.txt");
        assertThat(run(out, "version")).isZero();
        var digest = Pattern.compile("sha256:[0-9a-f]{64}").matcher(Files.readString(out, StandardCharsets.UTF_8));
        assertThat(digest.find()).isTrue();
        assertThat(compiledDigest()).isEqualTo(digest.group());
    }

    private static String compiledDigest() throws IOException {
        try (var jar = new java.util.jar.JarFile("target/collection-advisor.jar")) {
            var index = jar.getInputStream(jar.getEntry("compiled-rules.txt")).readAllBytes();
            return new String(index, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
        }
    }
}
