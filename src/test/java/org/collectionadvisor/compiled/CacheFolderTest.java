package org.collectionadvisor.compiled;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    @TempDir
    private Path temporary;

    private Path folder;
    private CacheFolder cache;

    @BeforeEach
    void open() {
        folder = temporary.resolve("not/yet/there");
        cache = new CacheFolder(folder);
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    @Test
    void what_was_written_is_read_and_nothing_else_stays() throws IOException {
        assertThat(cache.read("a")).isNull();
        cache.write("a", CONTENT);
        cache.write("b", new byte[0]);
        cache.write("a", CONTENT);
        assertThat(cache.read("a")).isEqualTo(CONTENT);
        assertThat(cache.read("b")).isEmpty();
        assertThat(cache.read("c")).isNull();
        assertThat(files()).hasSize(2);
    }

    @Test
    void the_folder_and_its_files_are_the_owners_alone() throws IOException {
        assumeThat(isPosix(temporary)).isTrue();
        cache.write("a", CONTENT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_folder_or_file_that_others_may_write_to_is_left_alone() throws IOException {
        assumeThat(isPosix(temporary)).isTrue();
        cache.write("a", CONTENT);
        var file = files().get(0);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
        assertThat(cache.read("a")).isNull();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(cache.read("a")).isEqualTo(CONTENT);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(cache.read("a")).isNull();
        cache.write("b", CONTENT);
        assertThat(files()).containsExactly(file);
    }

    @Test
    void a_file_cut_short_lengthened_changed_or_renamed_is_not_there() throws IOException {
        cache.write("a", CONTENT);
        var file = files().get(0);
        var whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertThat(cache.read("a")).as("cut to " + length).isNull();
            var changed = whole.clone();
            changed[length] ^= 1;
            Files.write(file, changed);
            assertThat(cache.read("a")).as("changed at " + length).isNull();
        }
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length + 1));
        assertThat(cache.read("a")).isNull();
        Files.write(file.resolveSibling(file.getFileName().toString().replace('a', 'b')), whole);
        assertThat(cache.read("b")).isNull();
        cache.write("a", CONTENT);
        assertThat(cache.read("a")).isEqualTo(CONTENT);
    }

    @Test
    void only_the_newest_are_kept() throws IOException {
        for (int i = 0; i < 20; i++) {
            cache.write("old" + i, CONTENT);
            for (var file : files()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000L + i));
            }
        }
        cache.write("new", CONTENT);
        assertThat(files()).hasSize(16);
        assertThat(cache.read("new")).isEqualTo(CONTENT);
    }

    @Test
    void a_folder_that_cannot_be_made_is_none(@TempDir Path other) throws IOException {
        var file = Files.writeString(other.resolve("file"), "no folder");
        var none = new CacheFolder(file.resolve("below"));
        none.write("a", CONTENT);
        assertThat(none.read("a")).isNull();
        assertThat(file).hasContent("no folder");
    }
}
