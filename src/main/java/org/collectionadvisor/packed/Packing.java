package org.collectionadvisor.packed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** Writes archives; the same files and key give the same bytes. */
public final class Packing {
    private static final Pattern LEFTOVERS = Pattern.compile("(.*/)?(\\..*|.*~|~\\$.*|.*\\.(bak|orig|tmp|swp))");

    /** Zip knows no time zone; a fixed time makes two archives of the same files the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Packing() {}

    /**
     * Packs a rules folder: the rulebook with its scenarios and documentation, without hidden files and editors' leftovers.
     *
     * @param key signs it; null for an archive without a signature
     * @throws org.collectionadvisor.rulebook.RulebookException with every problem, if the folder is not sound
     */
    public static void pack(Path folder, Path archive, @Nullable KeyPair key) throws IOException {
        var about = Rulebook.read(folder).about();
        var files = files(folder, archive);
        var digests = new TreeMap<String, String>();
        files.forEach((name, content) -> digests.put(name, Digests.of(content)));
        var manifest = new Manifest(Manifest.FORMAT, about.version(), about.digest(), digests).json();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(Manifest.NAME, manifest, zip);
            if (key != null) {
                add(Manifest.SIGNATURE, Manifest.json(signed(key, manifest)), zip);
            }
            for (var file : files.entrySet()) {
                add(file.getKey(), file.getValue(), zip);
            }
        }
        replace(archive, bytes.toByteArray());
    }

    /** Whoever watches the archive meets the old one or the new one whole. */
    private static void replace(Path archive, byte[] bytes) throws IOException {
        var part = archive.resolveSibling(archive.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static SortedMap<String, byte[]> files(Path folder, Path archive) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (!LEFTOVERS.matcher(name).matches() && !path.toAbsolutePath().equals(archive.toAbsolutePath())) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static Manifest.Signed signed(KeyPair key, byte[] manifest) {
        var base64 = Base64.getEncoder();
        return new Manifest.Signed(
                Keys.ALGORITHM,
                base64.encodeToString(key.getPublic().getEncoded()),
                base64.encodeToString(Keys.sign(key.getPrivate(), manifest)));
    }

    private static void add(String name, byte[] content, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
