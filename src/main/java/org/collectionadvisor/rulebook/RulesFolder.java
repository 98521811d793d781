package org.collectionadvisor.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a rules folder, by path. */
final class RulesFolder {
    private final SortedMap<String, byte[]> files;
    private final List<String> strangers;

    private RulesFolder(SortedMap<String, byte[]> files, List<String> strangers) {
        this.files = files;
        this.strangers = List.copyOf(strangers);
    }

    /** @throws UncheckedIOException if a file cannot be read */
    static RulesFolder at(Path folder) {
        var files = new TreeMap<String, byte[]>();
        var strangers = new ArrayList<String>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (belongs(name)) {
                    files.put(name, Files.readAllBytes(path));
                } else if (!isBeside(name)) {
                    strangers.add(name);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RulesFolder(files, strangers);
    }

    /** What is read and counts for the digest: no hidden files, no editor's leftovers, no documentation, no tests. */
    private static boolean belongs(String name) {
        return !isBeside(name)
                && (TableReader.reads(name)
                        || name.endsWith(".drl")
                        || name.matches(
                                "(rulebook|codes|sources|words)\\.yaml|holidays\\.csv|(.*/)?(figures|texts)\\.yaml"));
    }

    /** What may lie in the folder without being read: documentation, tests, hidden files, an editor's leftovers. */
    private static boolean isBeside(String name) {
        return name.matches(
                        "(.*/)?(\\..*|.*~|~\\$.*|.*\\.(md|bak|orig|tmp|swp)|scenarios\\.yaml|schemas/[a-z]+\\.json)")
                || name.equals("rows.yaml");
    }

    /** Files that are nothing of a rulebook, perhaps misnamed. */
    List<String> strangers() {
        return strangers;
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    /** The text of a file, null if there is no such file. */
    @Nullable
    String text(String name) {
        var bytes = files.get(name);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** A fingerprint of every path and byte, {@code sha256:…}. */
    String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                sha.update(file.getKey().getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(Integer.toString(file.getValue().length).getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(file.getValue());
            }
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
