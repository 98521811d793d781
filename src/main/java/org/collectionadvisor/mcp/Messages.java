package org.collectionadvisor.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.collectionadvisor.situation.Limits;
import org.jspecify.annotations.Nullable;

/** Cuts a stream into lines; one that is too long is cut a byte past the limit, so that it is seen to be. */
final class Messages {
    /** A situation of the longest, and what the protocol puts around it. */
    static final int MOST = Limits.BYTES + 64 * 1024;

    private static final int READ_BYTES = 64 * 1024;

    private final InputStream in;
    private final byte[] read = new byte[READ_BYTES];
    private int from;
    private int to;

    Messages(InputStream in) {
        this.in = in;
    }

    /** The next line that is not blank, without its end; null at the end of the stream. */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean isBlank = true;
        while (from < to || fill()) {
            byte sign = read[from++];
            if (sign == '\n' && !isBlank) {
                return line.toByteArray();
            }
            isBlank &= sign == '\n' || sign == '\r' || sign == ' ' || sign == '\t';
            if (!isBlank && line.size() <= MOST) {
                line.write(sign);
            }
        }
        return isBlank ? null : line.toByteArray();
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(read), 0);
        return to > 0;
    }
}
