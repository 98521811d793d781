package org.collectionadvisor.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file of lines that is whole or not there: it is written beside, under a name that ends in {@code .part}, and renamed at the
 * end. Another file says of which run the part is, so that only the same run goes on with it.
 */
final class WholeFile implements Closeable {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Path part;
    private final Path run;
    private final FileChannel channel;
    private long lines;
    private boolean whole;

    private WholeFile(Path file) throws IOException {
        // A link stays one: what it leads to is replaced.
        this.file = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var folder = this.file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        part = this.file.resolveSibling(this.file.getFileName() + ".part");
        run = this.file.resolveSibling(this.file.getFileName() + ".part.run");
        channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Whether a file can be written beside: a device or a pipe cannot. */
    static boolean canStandFor(Path file) {
        return !Files.exists(file) || Files.isRegularFile(file);
    }

    /**
     * Begins the file, or goes on with the part that a run like this left.
     *
     * @param like what must be the same for a run to go on, by name
     * @throws IOException if another run is writing it, or the part is of another run
     */
    static WholeFile open(Path file, Map<String, String> like, boolean resume) throws IOException {
        var opened = new WholeFile(file);
        try {
            opened.lock();
            var described = like.entrySet().stream()
                    .map(one -> one.getKey() + ": " + one.getValue())
                    .toList();
            if (resume) {
                opened.goOn(described);
            } else {
                opened.channel.truncate(0);
            }
            Files.write(opened.run, described);
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.channel.close();
            throw e;
        }
    }

    private void lock() throws IOException {
        try {
            if (channel.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process
        }
        throw new FileSystemException("`" + part + "`", null, "is being written by another run");
    }

    private void goOn(List<String> described) throws IOException {
        if (channel.size() > 0) {
            var before = Files.exists(run) ? Files.readAllLines(run) : List.<String>of();
            var changed = new ArrayList<>(described);
            changed.removeAll(before);
            if (!changed.isEmpty()) {
                throw new FileSystemException(
                        "`" + part + "`",
                        null,
                        "is of another run; what differs: "
                                + changed.stream()
                                        .map(one -> one.substring(0, one.indexOf(':')))
                                        .collect(Collectors.joining(", ")));
            }
        }
        cutToWholeLines();
    }

    private void cutToWholeLines() throws IOException {
        var buffer = ByteBuffer.allocate(BUFFER);
        long end = 0;
        long at = 0;
        for (int count = channel.read(buffer, at); count > 0; count = channel.read(buffer, at)) {
            for (int i = 0; i < count; i++) {
                if (buffer.get(i) == '\n') {
                    lines++;
                    end = at + i + 1;
                }
            }
            at += count;
            buffer.clear();
        }
        channel.truncate(end);
        channel.position(end);
    }

    /** How many whole lines were there already. */
    long lines() {
        return lines;
    }

    OutputStream stream() {
        return Channels.newOutputStream(channel);
    }

    /** Puts the file, now whole, in its place. */
    void finish() throws IOException {
        channel.force(true);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        whole = true;
        Files.deleteIfExists(run);
    }

    /** What to do where the run ended before the file was whole; empty where it is. */
    String advice() {
        return whole ? "" : "What is done stands in `" + part + "`; the same command with --resume goes on from there.";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
