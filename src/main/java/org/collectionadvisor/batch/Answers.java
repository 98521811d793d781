package org.collectionadvisor.batch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The answers to a chunk of lines, one after another, those among them that refuse, and their summary. */
record Answers(ByteArrayOutputStream bytes, List<Refusal> refusals, Summary summary) {

    /**
     * A refused line's answer, without its line end.
     *
     * @param end where it ends among the bytes of the chunk
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Refusal(byte[] answer, int end) {}

    /** Marks the end of the input; a chunk always has answers. */
    static final Answers NONE = new Answers(new ByteArrayOutputStream(0), List.of(), Summary.NONE);

    /** @param file what refusals name as the file, null for none */
    static Answers to(List<Line> lines, Stages<byte[]> stages, @Nullable String file) {
        var bytes = new Bytes();
        var refusals = new ArrayList<Refusal>();
        var refused = new TreeMap<String, Long>();
        new Answering<>(stages, file).answer(lines, bytes::addLine, refusal -> {
            var json = refusal.json();
            bytes.addLine(json);
            refusals.add(new Refusal(json, bytes.size()));
            refused.merge(refusal.error().code(), 1L, Long::sum);
        });
        return new Answers(bytes, refusals, new Summary(lines.size() - refusals.size(), refused));
    }

    /** Long advice stands alone in its chunk: it takes its own room, and not twice as much. */
    private static final class Bytes extends ByteArrayOutputStream {
        void addLine(byte[] json) {
            int end = count + json.length + 1;
            if (end > buf.length) {
                buf = Arrays.copyOf(buf, count == 0 ? end : Math.max(end, 2 * buf.length));
            }
            writeBytes(json);
            write('\n');
        }
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }
}
