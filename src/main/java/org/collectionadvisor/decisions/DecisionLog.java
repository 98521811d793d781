package org.collectionadvisor.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/**
 * A file with a line for each decision, the first line for its salt. Only its owner may read it. A file that is there, or has grown
 * too long, is put aside under its name with the time, and a new one is begun; any number of threads may add.
 */
public final class DecisionLog implements Closeable {
    private static final DateTimeFormatter ASIDE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private final long longest;
    private final boolean keepsInput;
    private final Clock clock;
    private OutputStream out = OutputStream.nullOutputStream();
    private Salt salt = Salt.fresh();
    private long length;
    private volatile @Nullable Masked masked;

    /** The first line of a log. */
    record Head(int decisionLog, String salt) {
        static final int VERSION = 1;
    }

    private DecisionLog(Path file, long longest, boolean keepsInput, Clock clock) {
        this.file = file;
        this.longest = longest;
        this.keepsInput = keepsInput;
        this.clock = clock;
    }

    /**
     * Begins a log.
     *
     * @param longest in bytes; a line that would pass it begins the next file
     * @param keepsInput whether what was told stands there too, masked
     * @throws IOException if it cannot be written
     */
    public static DecisionLog open(Path file, long longest, boolean keepsInput, Clock clock) throws IOException {
        var log = new DecisionLog(file, longest, keepsInput, clock);
        log.begin();
        return log;
    }

    private void begin() throws IOException {
        out.close();
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + "." + ASIDE.format(clock.instant())));
        }
        var owner = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createFile(file);
        out = Files.newOutputStream(owner, StandardOpenOption.WRITE);
        salt = Salt.fresh();
        length = 0;
        write(Json.mapper().writeValueAsBytes(new Head(Head.VERSION, salt.salt())));
    }

    /**
     * Writes a decision down.
     *
     * @throws UncheckedIOException if it cannot be; then nobody may be told the advice
     */
    public void add(Advisor advisor, Conclusions decided) {
        var told = keepsInput ? masked(advisor.rulebook()).of(decided.facts().situation()) : null;
        try {
            add(advisor, decided, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What masks is made once for a rulebook; after a reload it is made anew. */
    private Masked masked(Rulebook rulebook) {
        var known = masked;
        if (known == null || !known.isBy(rulebook)) {
            known = new Masked(rulebook);
            masked = known;
        }
        return known;
    }

    private synchronized void add(Advisor advisor, Conclusions decided, @Nullable JsonNode told) throws IOException {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        var line = Json.mapper().writeValueAsBytes(Decision.of(at, advisor, decided, salt, told));
        if (length + line.length > longest) {
            begin();
            line = Json.mapper().writeValueAsBytes(Decision.of(at, advisor, decided, salt, told));
        }
        write(line);
    }

    private void write(byte[] line) throws IOException {
        var whole = Arrays.copyOf(line, line.length + 1);
        whole[line.length] = '\n';
        out.write(whole);
        length += whole.length;
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
