package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code advise} reads and writes: files of every kind, whole or not there. */
class AdviseFilesTest {
    private static final String BAD = "{\"id\":\"B-0\",\"debts\":[{\"id\":\"a\",\"product\":\"gold\"}]}\n";
    private static final String LINES = Situations.lines(41).limit(300).collect(Collectors.joining("\n")) + "\n";

    @TempDir
    private Path folder;

    private Path in;

    private record Run(int exit, String out, String err) {}

    private static Run run(String input, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = Main.run(Streams.of(new ByteArrayInputStream(input.getBytes(UTF_8)), out, err), arguments);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private Run advise(String arguments) {
        return run("", ("advise --as-of 2026-11-22 --form codes " + arguments.replace("%", folder + "/")).split(" "));
    }

    private String read(String name) throws IOException {
        try (var unpacked = Compression.unpacked(Files.newInputStream(folder.resolve(name)), name)) {
            return new String(unpacked.readAllBytes(), UTF_8);
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    @BeforeEach
    void lines() throws IOException {
        in = Files.writeString(folder.resolve("in.jsonl"), LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zst"})
    void compressedFilesGoInAndOut(String ending) throws IOException {
        var plain = advise("%in.jsonl").out();
        write("any.name", Compression.named(Path.of("x." + ending)).packed(LINES.getBytes(UTF_8)));
        assertThat(advise("%any.name").out()).isEqualTo(plain);
        assertThat(advise("%any.name --out %out." + ending).exit()).isZero();
        assertThat(read("out." + ending)).isEqualTo(plain);
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.jsonl", "out.gz", "out.zst"})
    void aCutArchiveIsToldAndWhatWasAdvisedIsKept(String out) throws IOException {
        var packed = Compression.GZIP.packed(Situations.lines(3)
                .limit(2_000)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8));
        write("cut", Arrays.copyOf(packed, packed.length * 3 / 4));
        var run = advise("%cut --out %" + out);
        assertThat(run.exit()).isEqualTo(Exit.STREAMS);
        assertThat(run.err())
                .contains("The input cannot be read: `" + folder.resolve("cut")
                        + "` is gzip that ends before it is whole.")
                .contains("--resume");
        assertThat(folder.resolve(out)).doesNotExist();
        assertThat(folder.resolve(out + ".part")).isNotEmptyFile();
    }

    @Test
    void refusedLinesAreListedAndCounted() throws IOException {
        Files.writeString(folder.resolve("b.jsonl"), "\n" + BAD);
        var run = advise("%in.jsonl %b.jsonl --out %out --errors %errors --summary %summary");
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        var refused = "{\"line\":2,\"file\":\"" + folder.resolve("b.jsonl") + "\",\"id\":\"B-0\",\"error\":{\"code\":";
        assertThat(read("errors")).startsWith(refused).hasLineCount(1);
        assertThat(read("out")).endsWith(read("errors")).hasLineCount(301);
        var summary = Json.mapper().readTree(read("summary"));
        assertThat(summary.path("lines").asInt()).isEqualTo(301);
        assertThat(summary.path("advised").asInt()).isEqualTo(300);
        assertThat(summary.at("/refused/UNKNOWN_CODE").asInt()).isEqualTo(1);
        assertThat(summary.at("/overall/agency")).isNotEmpty();
        int agency = 0;
        for (var count : summary.at("/overall/agency")) {
            agency += count.asInt();
        }
        assertThat(agency).isEqualTo(300);
        assertThat(summary.path("steps").size()).isGreaterThan(10);
        assertThat(summary.at("/rules/digest").asText()).startsWith("sha256:");
        assertThat(summary.path("asOf").asText()).isEqualTo("2026-11-22");
        assertThat(summary.path("form").asText()).isEqualTo("codes");
        assertThat(summary.path("linesPerSecond").asInt()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.jsonl", "out.gz", "out.zst"})
    void aRunThatStopsAtTooManyErrorsGoesOn(String out) throws IOException {
        Files.writeString(in, LINES + BAD + LINES + BAD + BAD + LINES);
        var whole = advise("%in.jsonl --out %whole --errors %whole.errors --summary %whole.summary");
        assertThat(whole.exit()).isEqualTo(Exit.REFUSED);
        var command = "%in.jsonl --out %" + out + " --errors %errors --summary %summary ";
        var stopped = advise(command + "--max-errors 1");
        assertThat(stopped.exit()).isEqualTo(Exit.REFUSED);
        assertThat(stopped.err())
                .contains("more than 1 line was refused; the last is line 602 (UNKNOWN_CODE)")
                .contains("--resume");
        assertThat(folder.resolve(out)).doesNotExist();
        assertThat(folder.resolve("errors")).doesNotExist();
        assertThat(folder.resolve("summary")).doesNotExist();
        assertThat(advise(command + "--resume --max-errors 3").exit()).isEqualTo(Exit.REFUSED);
        assertThat(read(out)).isEqualTo(read("whole"));
        assertThat(read("errors")).isEqualTo(read("whole.errors")).hasLineCount(3);
        var timeless = "(?m)^.*(seconds|linesPerSecond).*\n";
        assertThat(read("summary").replaceAll(timeless, ""))
                .isEqualTo(read("whole.summary").replaceAll(timeless, ""));
    }

    @Test
    void aStoppedRunWritesUpToTheLineThatWasTooMany() {
        var run = run(BAD + BAD + BAD, "advise", "-", "--max-errors", "1");
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.out()).hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".gz", ".zst"})
    void filesAdvisedOnOneByOneAreTheWholeOnceJoined(String ending) throws IOException {
        var whole = advise("%in.jsonl").out();
        var lines = LINES.lines().toList();
        var joined = new ByteArrayOutputStream();
        int from = 0;
        var parts = new StringBuilder();
        for (int to : new int[] {1, 130, 131, 300}) {
            var part = "part-" + to;
            Files.write(folder.resolve(part), lines.subList(from, to));
            advise("%" + part + " --out %" + part + ".out" + ending);
            joined.writeBytes(Files.readAllBytes(folder.resolve(part + ".out" + ending)));
            parts.append('%').append(part).append(' ');
            from = to;
        }
        write("joined", joined.toByteArray());
        assertThat(read("joined")).isEqualTo(whole);
        assertThat(advise(parts.toString()).out()).isEqualTo(whole);
    }

    @Test
    void outputsAreNeverInputsOrOtherOutputs() throws IOException {
        Files.createSymbolicLink(folder.resolve("soft"), in);
        Files.createLink(folder.resolve("hard"), in);
        Files.createSymbolicLink(folder.resolve("here"), folder);
        Files.writeString(folder.resolve("x.part"), LINES);
        for (var misuse : List.of(
                "%in.jsonl --out %in.jsonl",
                "%in.jsonl --out %soft",
                "%in.jsonl --out %hard",
                "%hard --errors %soft",
                "%in.jsonl --summary %here/in.jsonl",
                "%in.jsonl --out %o --errors %here/o",
                "%in.jsonl --out %o --errors %o.part",
                "%in.jsonl --errors %o --summary %./o",
                "%x.part --out %x")) {
            var run = advise(misuse);
            assertThat(run.exit()).as(misuse).isEqualTo(Exit.USAGE);
            assertThat(run.err()).as(misuse).contains(" would overwrite ");
        }
        var own = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .findFirst()
                .orElseThrow();
        assertThat(advise("%in.jsonl --out " + own).err()).contains("would overwrite a file of the program");
        assertThat(in).hasContent(LINES);
        assertThat(folder.resolve("x.part")).hasContent(LINES);
        assertThat(advise("%in.jsonl --out /dev/null --errors /dev/null").exit())
                .isZero();
    }

    @Test
    void resumeIsRefusedWhereItCannotTellWhatIsThere() {
        for (var misuse : List.of(
                "- --out %o --resume",
                "%in.jsonl --resume",
                "%in.jsonl --out /dev/null --resume",
                "%in.jsonl --out %o --resume --pretty",
                "%in.jsonl --out %o --resume --one")) {
            assertThat(advise(misuse).exit()).as(misuse).isEqualTo(Exit.USAGE);
        }
    }

    @Test
    void whatCannotBeReadOrWrittenIsNamed() {
        assertThat(advise("- -").exit()).isEqualTo(Exit.USAGE);
        var run = advise("%in.jsonl --out " + folder);
        assertThat(run.exit()).isEqualTo(Exit.STREAMS);
        assertThat(run.err()).contains("`" + folder + "`: is a directory.");
        assertThat(advise("%in.jsonl --out %o --errors %none/errors").exit()).isEqualTo(Exit.STREAMS);
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Is a directory");
            }
        };
        var err = new ByteArrayOutputStream();
        assertThat(Main.run(Streams.of(broken, OutputStream.nullOutputStream(), err), "advise", "-"))
                .isEqualTo(Exit.STREAMS);
        assertThat(err.toString(UTF_8)).contains("standard input: Is a directory.");
    }
}
