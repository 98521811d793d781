package org.collectionadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Finds and opens what is to be read. */
final class Inputs {

    /** The name of standard input. */
    static final String STANDARD = "-";

    private Inputs() {}

    /** Fails for a file that cannot be read, without opening it: a pipe opens only once. */
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

    /** Whether somebody sits at a terminal and watches. */
    @SuppressWarnings(
            "SystemConsoleNull") // from JDK 22 on a console may stand without terminal: then it shows too much
    static boolean onTerminal() {
        return System.console() != null;
    }
}
