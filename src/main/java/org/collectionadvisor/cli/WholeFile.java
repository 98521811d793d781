package org.collectionadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that is whole or not there: it is written beside, under a name that ends in {@code .part}, and renamed at the
 * end. Another file says of which run the part is, so that only the same run goes on with it.
 */
final class WholeFile implements Output {
    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final RunNote note;
    private final Compression compression;
    private @Nullable PackedLines packed;
    private RunNote.Whole reached = new RunNote.Whole(0, 0);
    private boolean whole;

    private WholeFile(Path file, Map<String, String> run) throws IOException {
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw new FileSystemException("`" + file + "`", null, "is a link that leads nowhere");
        }
        // A link stays one: what it leads to is replaced.
        this.file = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.isDirectory(this.file)) {
            throw new FileSystemException("`" + file + "`", null, "is a directory");
        }
        var folder = this.file.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        part = part(this.file);
        note = new RunNote(note(this.file), run);
        compression = Compression.named(file);
        // Whoever else may write in the folder could have put a link there, to a file of ours.
        for (var beside : List.of(part, note(this.file))) {
            if (Files.isSymbolicLink(beside)) {
                throw new FileSystemException("`" + beside + "`", null, "is a link: remove it");
            }
        }
        channel = FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
    }

    /** What a file is called until it is whole. */
    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    /** What says of which run the part is. */
    static Path note(Path file) {
        return file.resolveSibling(file.getFileName() + ".part.run");
    }

    /**
     * Begins the file, or goes on with the part that a run like this left.
     *
     * @param like what must be the same for a run to go on, by name
     * @throws IOException if another run is writing it, or the part is of another run
     */
    static WholeFile open(Path file, Map<String, String> like, boolean resume) throws IOException {
        var opened = new WholeFile(file, like);
        try {
            opened.lock();
            if (resume && opened.channel.size() > 0) {
                opened.note.mustBeOf(opened.part);
                opened.cutToWholeLines();
            } else {
                opened.channel.truncate(0);
                opened.note.begin();
            }
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

    private void cutToWholeLines() throws IOException {
        reached = compression == Compression.NONE ? wholeLines() : note.furthest(channel.size());
        channel.truncate(reached.bytes());
        channel.position(reached.bytes());
    }

    private RunNote.Whole wholeLines() throws IOException {
        var buffer = ByteBuffer.allocate(BUFFER);
        long lines = 0;
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
        return new RunNote.Whole(end, lines);
    }

    /** How many whole lines were there already. */
    long lines() {
        return reached.lines();
    }

    /** The whole lines that were there already, unpacked. */
    InputStream earlier() throws IOException {
        return compression.reader(Files.newInputStream(part));
    }

    @Override
    public OutputStream stream() {
        var to = Channels.newOutputStream(channel);
        if (compression == Compression.NONE) {
            return to;
        }
        packed = new PackedLines(compression, to, reached.bytes() == 0, this::wholeWith);
        return packed;
    }

    private void wholeWith(long bytes, long lines) throws IOException {
        reached = new RunNote.Whole(reached.bytes() + bytes, reached.lines() + lines);
        note.add(reached);
    }

    /** Puts the file, now whole, in its place. */
    @Override
    public void finish() throws IOException {
        if (packed != null) {
            packed.end();
        }
        channel.force(true);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        whole = true;
        note.delete();
    }

    /**
     * What to do where the run ended before the file was whole; empty where it is.
     *
     * @param canResume whether the same command can go on from there
     */
    String advice(boolean canResume) {
        return whole
                ? ""
                : "What is done stands in `" + part + "`"
                        + (canResume ? "; the same command with --resume goes on from there." : ".");
    }

    /** A part that holds nothing is of use to nobody, and is taken away. */
    @Override
    public void close() throws IOException {
        boolean empty = !whole && channel.isOpen() && channel.size() == 0;
        channel.close();
        if (empty) {
            Files.deleteIfExists(part);
            note.delete();
        }
    }
}
