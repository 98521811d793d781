package org.collectionadvisor.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An input that is unpacked as it is read, and that names itself where it cannot be read. */
final class NamedInput extends InputStream {
    private final InputStream source;
    private final Compression compression;
    private final String name;
    private @Nullable InputStream unpacked;
    private @Nullable IOException failure;

    NamedInput(InputStream source, Compression compression, String name) {
        this.source = source;
        this.compression = compression;
        this.name = name;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            if (unpacked == null) {
                unpacked = compression.reader(source);
            }
            if (compression != Compression.NONE) {
                Arrays.fill(to, from, from + length, (byte) 0); // so that what is unpacked before it fails can be told
            }
            return unpacked.read(to, from, length);
        } catch (IOException | RuntimeException e) { // a damaged archive makes its reader fail in any way
            failure = new IOException(name + " " + reason(e), e);
            int lines = compression == Compression.NONE ? 0 : wholeLines(to, from, length);
            if (lines == 0) {
                throw failure;
            }
            return lines;
        }
    }

    /** How many bytes there are up to the end of the last line. */
    private static int wholeLines(byte[] bytes, int from, int length) {
        int end = from + length;
        while (end > from && bytes[end - 1] != '\n') {
            end--;
        }
        return end - from;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** As long as some of an archive is there, more may come of it without waiting. */
    @Override
    public int available() throws IOException {
        int there = source.available();
        return compression == Compression.NONE ? there : Math.min(there, 1);
    }

    private String reason(Exception failure) {
        var message = String.valueOf(failure.getMessage());
        if (compression == Compression.NONE) {
            return "failed: " + message;
        }
        if (failure instanceof EOFException || message.startsWith("Not enough input")) {
            return "is " + compression + " that ends before it is whole";
        }
        return message.startsWith("Window size too large")
                ? "is zstd with a window above 8 MB, which is not supported: compress it without --ultra and --long"
                : "is " + compression + " that is damaged";
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
