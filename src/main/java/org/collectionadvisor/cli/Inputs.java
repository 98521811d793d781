package org.collectionadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Checks and opens input files. */
final class Inputs {

    /** Stands for standard input. */
    static final String STANDARD = "-";

    private Inputs() {}

    /** Fails if a file cannot be read. Does not open it, because a pipe opens only once. */
    static void check(String file) throws IOException {
        var path = Path.of(file);
        if (file.equals(STANDARD)) {
            return;
        }
        if (!Files.exists(path)) {
            throw new NoSuchFileException(file);
        }
        if (Files.isDirectory(path)) {
            throw new FileSystemException("`" + file + "`", null, "is a directory");
        }
        if (!Files.isReadable(path)) {
            throw new AccessDeniedException(file);
        }
    }

    static InputStream open(String file, Streams streams) throws IOException {
        return file.equals(STANDARD) ? streams.in() : Files.newInputStream(Path.of(file));
    }

    /** Whether somebody is watching at a terminal. From JDK 22 on it may say so wrongly, and progress is shown for nothing. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean onTerminal() {
        return System.console() != null;
    }
}
