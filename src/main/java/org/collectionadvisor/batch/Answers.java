package org.collectionadvisor.batch;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.TreeMap;

/** What a chunk of lines is answered with, line by line, and its summary. */
record Answers(ByteArrayOutputStream bytes, Summary summary) {

    /** Stands for the end of the input: no chunk is empty. */
    static final Answers NONE = new Answers(new ByteArrayOutputStream(0), Summary.NONE);

    static Answers to(List<Line> lines, Adviser adviser) {
        var bytes = new ByteArrayOutputStream();
        var refused = new TreeMap<String, Long>();
        int advised = 0;
        for (var line : lines) {
            try {
                bytes.writeBytes(adviser.advise(line.json()));
                advised++;
            } catch (RuntimeException | StackOverflowError e) {
                var mistake = Refused.because(e, line);
                bytes.writeBytes(mistake.json());
                refused.merge(mistake.error().code(), 1L, Long::sum);
            }
            bytes.write('\n');
        }
        return new Answers(bytes, new Summary(advised, refused));
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }
}
