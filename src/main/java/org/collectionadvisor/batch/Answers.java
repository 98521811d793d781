package org.collectionadvisor.batch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

    /** How many lines go through the stages together; more would no longer fit in the processor's caches. */
    private static final int TOGETHER = 16;

    /** Bounds the memory that lines going through together take when they are long. */
    private static final int TOGETHER_BYTES = 40 * 1024;

    /** @param file what refusals name as the file, null for none */
    static Answers to(List<Line> lines, Stages<byte[]> stages, @Nullable String file) {
        var bytes = new ByteArrayOutputStream();
        var refusals = new ArrayList<Refusal>();
        var refused = new TreeMap<String, Long>();
        int advised = 0;
        for (int from = 0; from < lines.size(); ) {
            var together = lines.subList(from, end(lines, from));
            for (var answer : answers(together, stages, file)) {
                if (answer instanceof Refused refusal) {
                    var json = refusal.json();
                    bytes.writeBytes(json);
                    refusals.add(new Refusal(json, bytes.size() + 1));
                    refused.merge(refusal.error().code(), 1L, Long::sum);
                } else {
                    bytes.writeBytes((byte[]) answer);
                    advised++;
                }
                bytes.write('\n');
            }
            from += together.size();
        }
        return new Answers(bytes, refusals, new Summary(advised, refused));
    }

    /** The index after the last line that goes through together with the first. */
    private static int end(List<Line> lines, int first) {
        int end = first;
        int bytes = 0;
        while (end < lines.size() && end < first + TOGETHER && (end == first || bytes < TOGETHER_BYTES)) {
            bytes += lines.get(end).json().length;
            end++;
        }
        return end;
    }

    /**
     * Takes all lines through a stage before the next stage begins: the caches then still hold what the stage needs.
     *
     * @return for each line what the last stage made, or why the line was {@link Refused}
     */
    private static Object[] answers(List<Line> lines, Stages<byte[]> stages, @Nullable String file) {
        var made = lines.stream().<Object>map(Line::json).toArray();
        for (var stage : stages.inOrder()) {
            if (!stage.isTogether() || !wentTogether(stage, made)) {
                for (int i = 0; i < made.length; i++) {
                    if (!(made[i] instanceof Refused)) {
                        made[i] = madeBy(stage, made[i], lines.get(i), file);
                    }
                }
            }
        }
        return made;
    }

    /** Takes the lines through a stage at once; where that fails nothing has changed. */
    private static boolean wentTogether(Stages.Stage stage, Object[] made) {
        var goOn = IntStream.range(0, made.length)
                .filter(i -> !(made[i] instanceof Refused))
                .toArray();
        try {
            var after = stage.work()
                    .apply(Arrays.stream(goOn).mapToObj(i -> made[i]).toList());
            for (int i = 0; i < goOn.length; i++) {
                made[goOn[i]] = after.get(i);
            }
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            return false; // the one at fault is found when each is taken by itself
        }
    }

    private static Object madeBy(Stages.Stage stage, Object before, Line line, @Nullable String file) {
        try {
            return stage.work().apply(List.of(before)).get(0);
        } catch (RuntimeException | StackOverflowError e) {
            return Refused.because(e, line, file);
        }
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }
}
