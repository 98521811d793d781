package org.collectionadvisor.cli;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Frames of zstd (RFC 8878) as they are read, one after another. The library passes over up to three bytes that follow the last one;
 * here they are an error, as all that follows and is no frame.
 */
final class ZstdFrames extends FilterInputStream {
    private static final int MAGIC_BYTES = 4;
    private static final int BLOCK_HEADER_BYTES = 3;
    private static final int CHECKSUM_BYTES = 4;
    private static final int[] DICTIONARY_BYTES = {0, 1, 2, 4};
    private static final int[] SIZE_BYTES = {0, 2, 4, 8};

    private Part part = Part.MAGIC;
    private long bytes = MAGIC_BYTES;
    private long left = MAGIC_BYTES;
    private long value;
    private boolean isChecked;
    private boolean isLast;

    private enum Part {
        MAGIC,
        DESCRIPTOR,
        HEADER,
        BLOCK_HEADER,
        BLOCK,
        CHECKSUM
    }

    private ZstdFrames(InputStream in) {
        super(in);
    }

    /** What the frames hold. */
    static InputStream unpacked(InputStream in) {
        var frames = new ZstdFrames(in);
        return new FilterInputStream(new ZstdInputStream(frames)) {
            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int count = super.read(to, from, length);
                if (count < 0 && frames.left < MAGIC_BYTES) {
                    throw new IOException("bytes follow the last frame");
                }
                return count;
            }
        };
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int count = super.read(to, from, length);
        for (int i = from; i < from + count; i++) {
            if (part == Part.BLOCK) {
                int passed = (int) Math.min(left, from + count - i);
                left -= passed;
                i += passed - 1;
            } else {
                value |= (to[i] & 0xFFL) << (8 * (bytes - left));
                left--;
            }
            while (left == 0) {
                next();
            }
        }
        return count;
    }

    private void next() {
        switch (part) {
            case MAGIC -> begin(Part.DESCRIPTOR, 1);
            case DESCRIPTOR -> header((int) value);
            case HEADER -> begin(Part.BLOCK_HEADER, BLOCK_HEADER_BYTES);
            case BLOCK_HEADER -> {
                isLast = (value & 1) == 1;
                boolean isRepeated = ((value >> 1) & 3) == 1;
                begin(Part.BLOCK, isRepeated ? 1 : value >> 3);
            }
            case BLOCK -> {
                if (isLast) {
                    begin(Part.CHECKSUM, isChecked ? CHECKSUM_BYTES : 0);
                } else {
                    begin(Part.BLOCK_HEADER, BLOCK_HEADER_BYTES);
                }
            }
            case CHECKSUM -> begin(Part.MAGIC, MAGIC_BYTES);
        }
    }

    private void header(int descriptor) {
        boolean isSingle = (descriptor & 0x20) != 0;
        isChecked = (descriptor & 0x04) != 0;
        int size = SIZE_BYTES[descriptor >> 6];
        int window = isSingle ? 0 : 1;
        begin(Part.HEADER, window + DICTIONARY_BYTES[descriptor & 3] + (size == 0 && isSingle ? 1 : size));
    }

    private void begin(Part next, long length) {
        part = next;
        bytes = length;
        left = length;
        value = 0;
    }
}
