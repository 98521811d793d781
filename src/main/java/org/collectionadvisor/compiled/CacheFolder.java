package org.collectionadvisor.compiled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files that hold code to be run: its owner's alone, each file whole or not there, and the newest few of them. A
 * folder that cannot be had so is one in which nothing is found and nothing stays.
 */
final class CacheFolder {
    /** Two files a rulebook, for the last eight. */
    private static final int KEPT = 16;

    private static final String ENDING = ".kept";
    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;

    CacheFolder(Path folder) {
        this.folder = folder;
    }

    /** What was written under the key, null unless every byte of it is there. */
    byte @Nullable [] read(String key) {
        var file = folder.resolve(key + ENDING);
        try {
            if (!Files.exists(file) || !isOurs(folder) || !isOurs(file)) {
                return null;
            }
            var bytes = Files.readAllBytes(file);
            int from = key.length() + Long.BYTES;
            return bytes.length >= from && Arrays.equals(bytes, 0, from, head(key, bytes, from), 0, from)
                    ? Arrays.copyOfRange(bytes, from, bytes.length)
                    : null;
        } catch (IOException | UncheckedIOException | UnsupportedOperationException | SecurityException e) {
            return null;
        }
    }

    /** Writes beside and then moves, so that whoever reads or writes at the same time meets a whole file. */
    void write(String key, byte[] content) {
        try {
            Files.createDirectories(folder, permissions("rwx------"));
            if (!isOurs(folder)) {
                return;
            }
            var beside = Files.createTempFile(folder, "", ENDING, permissions("rw-------"));
            try {
                try (var out = Files.newOutputStream(beside)) {
                    out.write(head(key, content, 0));
                    out.write(content);
                }
                Files.move(beside, folder.resolve(key + ENDING), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
            prune();
        } catch (IOException | UncheckedIOException | UnsupportedOperationException | SecurityException e) {
            // A start without a cache is only slower.
        }
    }

    /** The key, and a checksum of what stands from a place on. */
    private static byte[] head(String key, byte[] content, int from) {
        var sum = new CRC32();
        sum.update(content, from, content.length - from);
        return ByteBuffer.allocate(key.length() + Long.BYTES)
                .put(key.getBytes(StandardCharsets.US_ASCII))
                .putLong(sum.getValue())
                .array();
    }

    /** Whether nobody else can have put it here, or can change it. */
    private static boolean isOurs(Path path) throws IOException {
        if (!POSIX) {
            return true;
        }
        var attributes = Files.readAttributes(path, PosixFileAttributes.class);
        var ourselves = path.getFileSystem()
                .getUserPrincipalLookupService()
                .lookupPrincipalByName(System.getProperty("user.name"));
        return attributes.owner().equals(ourselves)
                && attributes.permissions().stream().noneMatch(OF_OTHERS::contains);
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private void prune() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(CacheFolder::time).reversed())
                    .skip(KEPT)
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // somebody else pruned it
        }
    }
}
