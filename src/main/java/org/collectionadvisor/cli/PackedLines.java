package org.collectionadvisor.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes lines as many small archives one after another. Each ends with the line that fills it, wherever the writes end, so
 * that a run which goes on after any of them writes the same bytes as one that was never stopped.
 */
final class PackedLines extends OutputStream {
    private static final int FULL = 1 << 20;

    private final Compression compression;
    private final OutputStream to;
    private final AfterEach afterEach;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream(FULL);
    private boolean isEmpty;

    /** Is told when one more archive is written. */
    interface AfterEach {
        void written(int packedBytes, long lines) throws IOException;
    }

    /** @param isEmpty whether nothing was written yet; of nothing, too, an archive is made */
    PackedLines(Compression compression, OutputStream to, boolean isEmpty, AfterEach afterEach) {
        this.compression = compression;
        this.to = to;
        this.isEmpty = isEmpty;
        this.afterEach = afterEach;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int begin = from;
        int end = from + length;
        for (int i = Math.max(from, from + FULL - lines.size()); i < end; i++) {
            if (bytes[i] == '\n') {
                lines.write(bytes, begin, i + 1 - begin);
                begin = i + 1;
                pack();
                i = Math.max(i, begin + FULL - 1);
            }
        }
        lines.write(bytes, begin, end - begin);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    private void pack() throws IOException {
        var unpacked = lines.toByteArray();
        var packed = compression.packed(unpacked);
        to.write(packed);
        long count = 0;
        for (byte one : unpacked) {
            count += one == '\n' ? 1 : 0;
        }
        afterEach.written(packed.length, count);
        lines.reset();
        isEmpty = false;
    }

    /** Writes what is left; nothing is written after it. */
    void end() throws IOException {
        if (lines.size() > 0 || isEmpty) {
            pack();
        }
    }
}
