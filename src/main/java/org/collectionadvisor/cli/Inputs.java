package org.collectionadvisor.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks and opens input files. */
final class Inputs {

    /** Stands for standard input. */
    static final String STANDARD = "-";

    /** Where Linux shows the open files of a process, by descriptor; elsewhere there is nothing. */
    private static final Path OPEN = Path.of("/proc/self/fd");

    static final Path STANDARD_OUTPUT = OPEN.resolve("1");

    private static final List<Path> DESCRIPTORS = List.of(Path.of("/dev"), Path.of("/proc"));

    private static final int FILE_TYPE = 0170000;
    private static final int CHARACTER_DEVICE = 0020000;

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

    /** Opens a file, to be read unpacked where it is compressed. */
    static InputStream open(String file, Streams streams) throws IOException {
        boolean standard = file.equals(STANDARD);
        var name = standard ? "standard input" : "`" + file + "`";
        if (standard ? streams.in() == System.in && isOwnFile(path(file)) : isClosed(Path.of(file))) {
            throw new FileSystemException(name, null, "is closed");
        }
        // Unlike the streams of Files it can say of a pipe whether there is more to read.
        var in = standard ? streams.in() : new FileInputStream(file);
        try {
            return Compression.unpacked(in, name);
        } catch (IOException e) {
            throw new FileSystemException(name, null, e.getMessage());
        }
    }

    /** Whether a name of a descriptor, such as {@code /dev/stdin}, is of one that whoever started the program had closed. */
    private static boolean isClosed(Path file) throws IOException {
        return DESCRIPTORS.stream().anyMatch(file.toAbsolutePath().normalize()::startsWith) && isOwnFile(file);
    }

    /**
     * Whether a file is of the JVM or of this program. A descriptor that was closed at the start is soon that of such a file: the
     * first that is opened gets the first number that is free.
     */
    static boolean isOwnFile(Path named) throws IOException {
        // A pipe has no path of its own.
        if (!Files.isRegularFile(named)) {
            return false;
        }
        var file = named.toRealPath();
        var classPath = System.getProperty("java.class.path", "").split(Pattern.quote(File.pathSeparator));
        return file.startsWith(Path.of(System.getProperty("java.home")).toRealPath())
                || Stream.of(classPath)
                        .anyMatch(entry ->
                                file.equals(Path.of(entry).toAbsolutePath().normalize()));
    }

    /** The file behind the name of an input. */
    static Path path(String file) {
        return file.equals(STANDARD) ? OPEN.resolve("0") : Path.of(file);
    }

    /**
     * Whether two names, whatever links they lead through, are of one file, there already or not. A terminal may be read and
     * written.
     */
    static boolean isSame(Path one, Path other) throws IOException {
        if (Files.exists(one) && Files.exists(other)) {
            return Files.isSameFile(one, other) && !isCharacterDevice(one);
        }
        return !Files.exists(one) && !Files.exists(other) && real(one).equals(real(other));
    }

    private static Path real(Path missing) throws IOException {
        var file = missing.toAbsolutePath().normalize();
        var folder = file.getParent();
        return folder != null && Files.exists(folder) ? folder.toRealPath().resolve(file.getFileName()) : file;
    }

    private static boolean isCharacterDevice(Path file) throws IOException {
        return OPEN.getFileSystem().supportedFileAttributeViews().contains("unix")
                && ((Integer) Files.getAttribute(file, "unix:mode") & FILE_TYPE) == CHARACTER_DEVICE;
    }

    static boolean canBeReadAgain(String file) {
        return !file.equals(STANDARD) && Files.isRegularFile(Path.of(file));
    }

    /** What tells input files from others, without reading them: where they are, how long, and when they were written. */
    static String signs(List<String> files) throws IOException {
        var signs = new ArrayList<String>();
        for (var file : files) {
            var path = Path.of(file);
            signs.add(
                    canBeReadAgain(file)
                            ? path.toRealPath() + " " + Files.size(path) + " " + Files.getLastModifiedTime(path)
                            : file);
        }
        return String.join(", ", signs);
    }

    /** Whether somebody is watching at a terminal. From JDK 22 on it may say so wrongly, and progress is shown for nothing. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean onTerminal() {
        return System.console() != null;
    }
}
