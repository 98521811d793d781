package org.collectionadvisor.batch;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a chunk of lines is answered with, line by line, and its summary. */
record Answers(ByteArrayOutputStream bytes, Summary summary) {

    /** Stands for the end of the input: no chunk is empty. */
    static final Answers NONE = new Answers(new ByteArrayOutputStream(0), Summary.NONE);

    /** How many lines are worked on together: more no longer fit in the caches that this is for. */
    private static final int TOGETHER = 16;

    /** Bounds what is held in memory at once where lines are long. */
    private static final int TOGETHER_BYTES = 40 * 1024;

    static Answers to(List<Line> lines, Adviser adviser) {
        var bytes = new ByteArrayOutputStream();
        var refused = new TreeMap<String, Long>();
        int advised = 0;
        for (int from = 0; from < lines.size(); ) {
            var together = lines.subList(from, end(lines, from));
            for (var answer : answers(together, adviser)) {
                bytes.writeBytes(answer.json());
                bytes.write('\n');
                if (answer.mistake() == null) {
                    advised++;
                } else {
                    refused.merge(answer.mistake(), 1L, Long::sum);
                }
            }
            from += together.size();
        }
        return new Answers(bytes, new Summary(advised, refused));
    }

    /** One past the last of the lines that are worked on together with the first. */
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
     * One line's answer.
     *
     * @param mistake the code of the error where the line is refused
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    private record Answer(byte[] json, @Nullable String mistake) {}

    private static List<Answer> answers(List<Line> lines, Adviser adviser) {
        var works = lines.stream().map(line -> begun(adviser, line)).toList();
        var answers = new @Nullable Answer[lines.size()];
        for (int open = answers.length; open > 0; ) {
            for (int i = 0; i < answers.length; i++) {
                if (answers[i] == null) {
                    answers[i] = step(works.get(i), lines.get(i));
                    open -= answers[i] == null ? 0 : 1;
                }
            }
        }
        return List.of(answers);
    }

    /** The work on a line; one that cannot be begun fails in its first step. */
    private static Work begun(Adviser adviser, Line line) {
        try {
            return adviser.begin(line.json());
        } catch (RuntimeException | StackOverflowError e) {
            return () -> {
                throw e;
            };
        }
    }

    private static @Nullable Answer step(Work work, Line line) {
        try {
            var advice = work.step();
            return advice == null ? null : new Answer(advice, null);
        } catch (RuntimeException | StackOverflowError e) {
            var mistake = Refused.because(e, line);
            return new Answer(mistake.json(), mistake.error().code());
        }
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }
}
