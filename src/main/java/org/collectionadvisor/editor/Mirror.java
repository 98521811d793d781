package org.collectionadvisor.editor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A copy of a rules folder in which open files have the text that they have in the editor, saved or not. */
final class Mirror implements AutoCloseable {
    private final Path root;
    private final Map<Path, String> open;
    private final Map<Path, FileTime> copied = new HashMap<>();
    private final Path copy;

    Mirror(Path root, Map<Path, String> open) {
        this.root = root;
        this.open = open;
        try {
            copy = Files.createTempDirectory("rulebook");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The copy, brought up to date. */
    synchronized Path synchronised() {
        var there = new HashSet<Path>();
        try (var files = Files.walk(root)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                there.add(file);
                var text = open.get(file);
                var time = Files.getLastModifiedTime(file);
                if (text != null) {
                    copied.remove(file);
                    Files.write(made(file), text.getBytes(StandardCharsets.UTF_8));
                } else if (!time.equals(copied.put(file, time))) {
                    Files.write(made(file), Files.readAllBytes(file));
                }
            }
            for (var file : open.keySet()) {
                if (file.startsWith(root) && there.add(file)) {
                    Files.write(made(file), open.getOrDefault(file, "").getBytes(StandardCharsets.UTF_8));
                }
            }
            delete(there);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return copy;
    }

    private Path made(Path file) throws IOException {
        var path = copy.resolve(root.relativize(file).toString());
        Files.createDirectories(path.resolveSibling(""));
        return path;
    }

    private void delete(Set<Path> there) throws IOException {
        try (var files = Files.walk(copy)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var original = root.resolve(copy.relativize(file).toString());
                if (!there.contains(original)) {
                    Files.delete(file);
                    copied.remove(original);
                }
            }
        }
    }

    /** The text of a file; empty where it is none. */
    String text(String name) {
        try {
            var file = copy.resolve(name);
            return Files.isRegularFile(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public synchronized void close() {
        try (var files = Files.walk(copy)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // What is left lies in the folder that the machine empties itself.
        }
    }
}
