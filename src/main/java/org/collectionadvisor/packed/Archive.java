package org.collectionadvisor.packed;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.rulebook.RulebookException;

/** The entries of an archive, read into memory once, so that what was verified is what is used. */
final class Archive {
    /** A rulebook has about a hundred files and one megabyte; whoever sends far more means harm. */
    static final int MOST_ENTRIES = 5_000;

    static final long MOST_BYTES = 64L << 20;

    private static final Pattern WITHIN = Pattern.compile("(?!.*(^|/)\\.{0,2}(/|$))[^\\\\:\\x00-\\x1f]+");

    private final String name;
    private final Map<String, byte[]> entries = new TreeMap<>();
    private final Problems problems = new Problems();

    private Archive(Path file) {
        name = String.valueOf(file.getFileName());
    }

    /** @throws RulebookException if it is no archive, or one that must not be unpacked */
    static Archive read(Path file) throws IOException {
        var archive = new Archive(file);
        if (Files.size(file) > MOST_BYTES) {
            throw archive.refused(Sentence.of("archive-too-large", MOST_BYTES >> 20));
        }
        try {
            archive.read(Files.readAllBytes(file));
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw archive.refused(Sentence.of("archive-not-whole"));
        }
        if (archive.entries.isEmpty() && archive.holds()) {
            throw archive.refused(Sentence.of("no-archive"));
        }
        archive.mustHold();
        return archive;
    }

    private void read(byte[] bytes) throws IOException {
        var lower = new HashSet<String>();
        long left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var path = entry.getName();
                if (lower.size() == MOST_ENTRIES) {
                    throw refused(Sentence.of("archive-many-files", MOST_ENTRIES));
                }
                if (!WITHIN.matcher(path).matches()) {
                    wrong(Sentence.of("archive-outside", path));
                } else if (!lower.add(path.toLowerCase(Locale.ROOT))) {
                    // Where upper and lower case are one, the second would overwrite the first.
                    wrong(Sentence.of("archive-twice", path));
                }
                var content = content(zip, left);
                left -= content.length;
                entries.put(path, content);
            }
        }
    }

    /** What an entry says of its own size is not believed. */
    private byte[] content(InputStream zip, long left) throws IOException {
        var content = zip.readNBytes((int) left + 1);
        if (content.length > left) {
            throw refused(Sentence.of("archive-too-large-unpacked", MOST_BYTES >> 20));
        }
        return content;
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    void wrong(Sentence said) {
        problems.add(name, 0, said);
    }

    /** Whether nothing was wrong so far. */
    boolean holds() {
        return problems.count() == 0;
    }

    /** @throws RulebookException if anything was wrong so far */
    void mustHold() {
        if (!holds()) {
            throw new RulebookException(problems.all());
        }
    }

    RulebookException refused(Sentence said) {
        wrong(said);
        return new RulebookException(problems.all());
    }
}
