package org.collectionadvisor.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.collectionadvisor.situation.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream into chunks of whole lines. An overlong line is cut one byte past the limit, so that the situation reader
 * still refuses it.
 */
final class Lines {

    private static final int CHUNK_BYTES = 128 * 1024;
    /** Bounds the size of a chunk's answers: an advice is many times as long as a short situation. */
    private static final int CHUNK_LINES = 128;

    private static final int READ_BYTES = 64 * 1024;
    private static final int KEPT = Limits.BYTES + 1;

    /** The byte order mark, which may open a file; the situation reader skips it. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] read = new byte[READ_BYTES];
    private int from;
    private int to;
    private boolean ended;
    private @Nullable IOException failure;

    private byte[] line = new byte[READ_BYTES];
    private int length;
    private boolean longer;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Passes over lines that are not blank, fewer where the input has fewer, and returns how many. */
    long skip(long most) throws IOException {
        long skipped = 0;
        var none = new ArrayList<Line>();
        while (skipped < most && more(true)) {
            if (advance()) {
                addTo(none);
                skipped += none.size();
                none.clear();
            }
        }
        return skipped;
    }

    /** The next lines that are not blank; empty only at the end. Blocks only while it has no line to return. */
    List<Line> next() throws IOException {
        if (failure != null) {
            throw failure;
        }
        var chunk = new ArrayList<Line>();
        int bytes = 0;
        try {
            while (bytes < CHUNK_BYTES && chunk.size() < CHUNK_LINES && more(chunk.isEmpty())) {
                if (advance()) {
                    bytes += addTo(chunk);
                }
            }
        } catch (IOException e) {
            if (chunk.isEmpty()) {
                throw e;
            }
            failure = e; // the lines before are answered first
        }
        return chunk;
    }

    /** Whether there are bytes to take, or an unfinished line at the end of the input; blocks only if told to wait. */
    private boolean more(boolean wait) throws IOException {
        if (from < to) {
            return true;
        }
        if (ended || (!wait && in.available() == 0)) {
            return false;
        }
        int count = in.read(read);
        ended = count < 0;
        from = 0;
        to = Math.max(count, 0);
        return !ended || length > 0;
    }

    /** Takes the bytes up to the end of the line, and returns whether the line is complete. */
    private boolean advance() {
        int end = from;
        while (end < to && read[end] != '\n') {
            end++;
        }
        keep(end - from);
        boolean whole = end < to || ended;
        from = Math.min(end + 1, to);
        return whole;
    }

    private void keep(int count) {
        int kept = Math.min(count, KEPT - length);
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.min(KEPT, Math.max(2 * line.length, length + kept)));
        }
        System.arraycopy(read, from, line, length, kept);
        length += kept;
        longer |= kept < count;
    }

    /** Adds the completed line unless it is blank, and returns how many bytes were added. */
    private int addTo(List<Line> chunk) {
        number++;
        int end = !longer && length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        boolean blank = !longer && isBlank(end);
        if (!blank) {
            chunk.add(new Line(number, Arrays.copyOf(line, end)));
        }
        length = 0;
        longer = false;
        if (line.length > READ_BYTES) {
            line = new byte[READ_BYTES]; // do not keep a large buffer because of one long line
        }
        return blank ? 0 : end;
    }

    private boolean isBlank(int end) {
        boolean marked = number == 1 && end >= MARK.length && Arrays.equals(line, 0, MARK.length, MARK, 0, MARK.length);
        return Line.isBlank(line, marked ? MARK.length : 0, end);
    }
}
