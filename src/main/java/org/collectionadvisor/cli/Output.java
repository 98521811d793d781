package org.collectionadvisor.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Where something is written to, compressed as its name says. */
interface Output extends Closeable {
    OutputStream stream();

    /** To be called when all is written. */
    void finish() throws IOException;

    /** Opens a file to be written from its beginning. */
    static Output open(Path file) throws IOException {
        return isDevice(file) ? new Device(file) : WholeFile.open(file, Map.of(), false);
    }

    /** Whether nothing can be written beside it: a pipe, or a device. */
    static boolean isDevice(Path file) {
        return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
    }

    /** A pipe, or a device: what is written is seen at once. */
    final class Device implements Output {
        private final OutputStream opened;
        private final OutputStream stream;

        Device(Path file) throws IOException {
            opened = Files.newOutputStream(file);
            var compression = Compression.named(file);
            stream = compression == Compression.NONE
                    ? opened
                    : new PackedLines(compression, opened, true, (bytes, lines) -> {});
        }

        @Override
        public OutputStream stream() {
            return stream;
        }

        @Override
        public void finish() throws IOException {
            if (stream instanceof PackedLines packed) {
                packed.end();
            }
        }

        @Override
        public void close() throws IOException {
            opened.close();
        }
    }
}
