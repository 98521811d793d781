package org.collectionadvisor.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** How a file is compressed. */
enum Compression {
    NONE(""),
    GZIP("\u001F\u008B"),
    ZSTD("(\u00B5/\u00FD");

    private static final int LONGEST = 4;

    /** The bytes it begins with, one a character. */
    private final String magic;

    Compression(String magic) {
        this.magic = magic;
    }

    /** What a file is to be written as, by its name. */
    static Compression named(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") ? GZIP : name.endsWith(".zst") ? ZSTD : NONE;
    }

    /**
     * Reads what is compressed by whatever its first bytes say, and everything else as it is.
     *
     * @param name what messages call the input
     */
    static InputStream unpacked(InputStream in, String name) throws IOException {
        var first = new StringBuilder(LONGEST);
        // No further than the bytes fit, so that a line typed at a terminal is not waited for.
        while (Stream.of(values()).anyMatch(one -> one.mayGoOn(first))) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            first.append((char) next);
        }
        var begin = first.toString();
        var whole = new PushbackInputStream(in, LONGEST);
        whole.unread(begin.getBytes(ISO_8859_1));
        var found = Stream.of(GZIP, ZSTD).filter(one -> one.magic.equals(begin)).findAny();
        return new NamedInput(whole, found.orElse(NONE), name);
    }

    private boolean mayGoOn(CharSequence first) {
        return first.length() < magic.length() && magic.startsWith(first.toString());
    }

    InputStream reader(InputStream in) throws IOException {
        return switch (this) {
            case NONE -> in;
            case GZIP ->
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get();
            case ZSTD -> ZstdFrames.unpacked(in);
        };
    }

    /** The bytes as an archive; archives one after another are an archive, too. */
    byte[] packed(byte[] bytes) {
        return switch (this) {
            case NONE -> bytes;
            case GZIP -> gzip(bytes);
            case ZSTD -> zstd(bytes);
        };
    }

    private static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] zstd(byte[] bytes) {
        var compressor = new ZstdCompressor();
        var packed = new byte[compressor.maxCompressedLength(bytes.length)];
        int length = compressor.compress(bytes, 0, bytes.length, packed, 0, packed.length);
        return Arrays.copyOf(packed, length);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
