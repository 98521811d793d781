package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    private static final Map<String, String> RUN = Map.of("input", "a", "day", "2026-11-22");

    @TempDir
    private Path folder;

    private Path file;
    private Path part;

    @BeforeEach
    void names() {
        file = folder.resolve("advice.jsonl");
        part = folder.resolve("advice.jsonl.part");
    }

    private void leave(String text) throws IOException {
        try (var left = WholeFile.open(file, RUN, false)) {
            left.stream().write(text.getBytes(UTF_8));
            assertThat(left.advice(true)).contains("--resume", part.toString());
        }
    }

    @Test
    void theFileIsThereOnlyWhenItIsWhole() throws IOException {
        Files.writeString(file, "earlier");
        try (var whole = WholeFile.open(file, RUN, false)) {
            whole.stream().write("one\n".getBytes(UTF_8));
            assertThat(file).hasContent("earlier");
            whole.finish();
            assertThat(whole.advice(true)).isEmpty();
        }
        assertThat(file).hasContent("one");
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void aRunGoesOnAfterTheLastWholeLine() throws IOException {
        leave("one\ntwo\nthr");
        try (var again = WholeFile.open(file, RUN, true)) {
            assertThat(again.lines()).isEqualTo(2);
            again.stream().write("three\n".getBytes(UTF_8));
            again.finish();
        }
        assertThat(file).hasContent("one\ntwo\nthree");
    }

    @Test
    void withoutBeingToldToGoOnARunBeginsAnew() throws IOException {
        leave("one\n");
        try (var again = WholeFile.open(file, RUN, false)) {
            assertThat(again.lines()).isZero();
            again.finish();
        }
        assertThat(file).isEmptyFile();
    }

    @Test
    void anotherRunDoesNotGoOn() throws IOException {
        leave("one\n");
        assertThatThrownBy(() -> WholeFile.open(file, Map.of("input", "a", "day", "2026-11-23"), true))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is of another run; what differs: day");
        assertThat(part).hasContent("one");
    }

    @Test
    void twoRunsDoNotWriteOneFile() throws IOException {
        try (var first = WholeFile.open(file, RUN, false)) {
            first.stream().write("one\n".getBytes(UTF_8));
            assertThatThrownBy(() -> WholeFile.open(file, RUN, false)).hasMessageContaining("by another run");
            first.finish();
        }
        assertThat(file).hasContent("one");
    }

    @Test
    void aFolderThatIsMissingIsNamed() {
        assertThatThrownBy(() -> WholeFile.open(folder.resolve("no/where.jsonl"), RUN, false))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageEndingWith("no");
    }

    @Test
    void aLinkStaysOne() throws IOException {
        Files.writeString(file, "earlier");
        var link = Files.createSymbolicLink(folder.resolve("link"), file);
        try (var whole = WholeFile.open(link, RUN, false)) {
            whole.stream().write("one\n".getBytes(UTF_8));
            whole.finish();
        }
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("one");
    }

    @Test
    void aLinkThatLeadsNowhereIsRefusedAndStays() throws IOException {
        var link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("gone"));
        assertThatThrownBy(() -> WholeFile.open(link, RUN, false)).hasMessageContaining("is a link that leads nowhere");
        assertThat(link).isSymbolicLink();
        assertThat(folder).isDirectoryNotContaining("glob:**.part*");
    }

    @Test
    void aLinkThatSomebodyPutBesideIsNotFollowed() throws IOException {
        var precious = Files.writeString(folder.resolve("precious"), "kept");
        for (var beside : new Path[] {part, WholeFile.note(file)}) {
            Files.createSymbolicLink(beside, precious);
            assertThatThrownBy(() -> WholeFile.open(file, RUN, false)).hasMessageContaining("is a link: remove it");
            assertThat(precious).hasContent("kept");
            Files.delete(beside);
        }
    }
}
