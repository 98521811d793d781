package org.collectionadvisor.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;

/** The files of the rulebook in the jar, as their authors wrote them. */
public final class EmbeddedFiles {
    private static final String ROOT = "/rules/";

    private EmbeddedFiles() {}

    /** Their paths within the rules folder, sorted. */
    public static List<String> names() {
        var any = EmbeddedFiles.class.getResource(ROOT + "rulebook.yaml");
        if (any == null) {
            throw new IllegalStateException("the jar lacks " + ROOT);
        }
        try {
            return any.openConnection() instanceof JarURLConnection jar
                    ? inJar(jar)
                    : inFolder(Path.of(URI.create(any.toString())).resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inJar(JarURLConnection jar) throws IOException {
        var prefix = jar.getEntryName().substring(0, jar.getEntryName().lastIndexOf('/') + 1);
        try (var files = jar.getJarFile()) {
            return files.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** The text of one of them. */
    public static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = EmbeddedFiles.class.getResourceAsStream(ROOT + name)) {
            if (in == null) {
                throw new IllegalArgumentException("`" + name + "` is no file of the rulebook in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes all of them into a folder, which is made if necessary.
     *
     * @return how many were written
     * @throws FileAlreadyExistsException if anything lies in the folder
     */
    public static int writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new FileAlreadyExistsException(
                        folder.toString(), null, "is not empty; name a folder that is, or does not exist");
            }
        }
        for (var name : names()) {
            var file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, bytes(name));
        }
        return names().size();
    }
}
