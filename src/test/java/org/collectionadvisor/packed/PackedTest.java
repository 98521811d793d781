package org.collectionadvisor.packed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.collectionadvisor.Rules;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.RulebookException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
    private static final Path SMALL = Path.of("src", "test", "resources", "golden", "rules");

    @TempDir
    private Path folder;

    private Path archive;
    private Path key;

    @BeforeEach
    void keyAndArchive() throws IOException {
        archive = folder.resolve("rules.zip");
        key = folder.resolve("key");
        Keys.write(key);
        Packing.pack(SMALL, archive, Keys.pair(key));
    }

    private static Map<String, byte[]> entries(Path zipped) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(zipped)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    /** The archive as somebody else might have changed it. */
    private void changed(Consumer<Map<String, byte[]>> change) throws IOException {
        var entries = entries(archive);
        change.accept(entries);
        write(entries);
    }

    private void write(Map<String, byte[]> entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }

    private AbstractThrowableAssert<?, ?> refused() {
        return assertThatThrownBy(() -> Opened.of(archive).close()).isInstanceOf(RulebookException.class);
    }

    @Test
    void an_archive_holds_the_whole_rulebook_and_leaves_nothing_behind() throws IOException {
        Path unpacked;
        try (var opened = Opened.of(archive, Keys.publicKey(folder.resolve("key.pub")))) {
            unpacked = opened.folder();
            assertThat(Rulebook.digest(unpacked)).isEqualTo(Rulebook.digest(SMALL));
        }
        assertThat(unpacked).doesNotExist();
    }

    @Test
    void the_same_files_give_the_same_bytes() throws IOException {
        var again = folder.resolve("again.zip");
        Packing.pack(SMALL, again, Keys.pair(key));
        assertThat(again).hasSameBinaryContentAs(archive);
    }

    @Test
    void leftovers_stay_out_of_the_archive() throws IOException {
        var rules = folder.resolve("rules");
        Rules.copy(SMALL, rules);
        Files.writeString(rules.resolve("codes.yaml~"), "old");
        Files.writeString(rules.resolve("README.md"), "guide");
        Packing.pack(rules, rules.resolve("../mine.zip"), null);
        assertThat(entries(folder.resolve("mine.zip")))
                .containsKeys("manifest.json", "README.md", "codes.yaml")
                .doesNotContainKeys("codes.yaml~", "signature.json");
    }

    @Test
    void an_unsound_folder_is_not_packed() throws IOException {
        var rules = folder.resolve("rules");
        Rules.copy(SMALL, rules);
        Files.delete(rules.resolve("codes.yaml"));
        assertThatThrownBy(() -> Packing.pack(rules, folder.resolve("mine.zip"), null))
                .isInstanceOf(RulebookException.class);
        assertThat(folder.resolve("mine.zip")).doesNotExist();
    }

    @Test
    void a_file_that_was_altered_added_or_removed_is_named() throws IOException {
        changed(entries -> {
            entries.put("small/small.drl", "// mine".getBytes(UTF_8));
            entries.put("small/more.drl", new byte[0]);
            entries.remove("codes.yaml");
        });
        refused()
                .hasMessageContaining("rules.zip: `codes.yaml` is missing")
                .hasMessageContaining("`small/more.drl` was added after it was packed")
                .hasMessageContaining("`small/small.drl` was altered after it was packed");
    }

    @Test
    void a_manifest_that_was_altered_breaks_the_signature() throws IOException {
        changed(entries -> entries.computeIfPresent(
                "manifest.json",
                (name, json) -> new String(json, UTF_8)
                        .replace("\"version\":\"", "\"version\":\"9")
                        .getBytes(UTF_8)));
        refused().hasMessageContaining("manifest.json was altered after it was signed");
    }

    @Test
    void another_key_and_no_signature_are_refused_where_one_is_required() throws IOException {
        var other = folder.resolve("other");
        Keys.write(other);
        var required = Keys.publicKey(folder.resolve("other.pub"));
        assertThatThrownBy(() -> Opened.of(archive, required)).hasMessageContaining("is signed with another key");
        Packing.pack(SMALL, archive, null);
        assertThatThrownBy(() -> Opened.of(archive, required)).hasMessageContaining("is not signed");
        assertThatThrownBy(() -> Opened.of(SMALL, required)).hasMessageContaining("a folder carries no signature");
        Opened.of(archive).close();
    }

    @Test
    void a_signature_that_cannot_be_read_is_refused() throws IOException {
        for (var broken :
                new String[] {"{}", "no json", "{\"algorithm\":\"Ed25519\",\"key\":\"AA==\",\"signature\":\"\"}"}) {
            changed(entries -> entries.put("signature.json", broken.getBytes(UTF_8)));
            refused().hasMessageContaining("its signature.json cannot be read");
        }
    }

    @Test
    void an_archive_of_a_later_program_or_of_something_else_is_refused() throws IOException {
        write(Map.of("manifest.json", "{\"format\":2,\"version\":\"1\",\"rules\":\"\",\"files\":{}}".getBytes(UTF_8)));
        refused().hasMessageContaining("it is of format 2");
        write(Map.of("manifest.json", "{\"format\":1}".getBytes(UTF_8)));
        refused().hasMessageContaining("its manifest.json cannot be read");
        write(Map.of("holiday.jpg", new byte[9]));
        refused().hasMessageContaining("it has no manifest.json");
        Files.writeString(archive, "no archive");
        refused().hasMessageContaining("it is no zip archive");
    }

    @Test
    void an_archive_that_was_cut_is_refused() throws IOException {
        var bytes = Files.readAllBytes(archive);
        for (int length = bytes.length / 10; length < bytes.length / 2; length += 197) {
            Files.write(archive, java.util.Arrays.copyOf(bytes, length));
            refused();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.drl",
                "/etc/outside",
                "a/../../outside",
                "a\\..\\outside",
                "C:outside",
                "a//b",
                "./a",
                "a/"
            })
    void an_entry_outside_the_folder_is_refused(String name) throws IOException {
        changed(entries -> entries.put(name, new byte[1]));
        refused().hasMessageContaining("does not lie within the folder");
    }

    @Test
    void a_file_that_stands_twice_is_refused() throws IOException {
        changed(entries -> entries.put("CODES.yaml", new byte[1]));
        refused().hasMessageContaining(" stands in it twice");
    }

    @Test
    void archives_that_swell_are_refused_before_memory_is_full() throws IOException {
        changed(entries -> entries.put("swollen.md", new byte[(int) Archive.MOST_BYTES]));
        assertThat(Files.size(archive)).isLessThan(1 << 20);
        refused().hasMessageContaining("unpacked it is larger than 64 megabytes");
        changedTo(Archive.MOST_ENTRIES + 1);
        refused().hasMessageContaining("it holds more than 5000 files");
    }

    private void changedTo(int count) throws IOException {
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < count; i++) {
            many.put("f" + i, new byte[0]);
        }
        write(many);
    }

    @Test
    void keys_are_not_overwritten_and_belong_together() throws IOException {
        assertThatThrownBy(() -> Keys.write(key)).isInstanceOf(FileAlreadyExistsException.class);
        var other = folder.resolve("other");
        Keys.write(other);
        Files.copy(other, key, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> Keys.pair(key))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is not the public key of");
        assertThatThrownBy(() -> Keys.publicKey(key)).hasMessageContaining("is no public key of Ed25519");
    }
}
