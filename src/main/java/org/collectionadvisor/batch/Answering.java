package org.collectionadvisor.batch;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Takes lines that somebody has cut through stages, on the thread that asks: for whoever has threads and an order of their own.
 * Many threads may use one at once.
 *
 * @param <T> what the last stage makes
 */
public final class Answering<T> {
    /** How many lines go through the stages together; more would no longer fit in the processor's caches. */
    public static final int TOGETHER = 16;

    /** Bounds the memory that lines going through together take when they are long. */
    private static final int TOGETHER_BYTES = 40 * 1024;

    private final Stages<T> stages;
    private final @Nullable String file;

    /** @param file what refusals name as the file, null for none */
    public Answering(Stages<T> stages, @Nullable String file) {
        this.stages = stages;
        this.file = file;
    }

    /** Tells of each line, in order, what the last stage made of it or why it was refused. */
    @SuppressWarnings("unchecked") // what was not refused is what the last stage made
    public void answer(List<Line> lines, Consumer<T> advised, Consumer<Refused> refused) {
        for (int from = 0; from < lines.size(); ) {
            var together = lines.subList(from, end(lines, from));
            for (var answer : answers(together)) {
                if (answer instanceof Refused refusal) {
                    refused.accept(refusal);
                } else {
                    advised.accept((T) answer);
                }
            }
            from += together.size();
        }
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
    private Object[] answers(List<Line> lines) {
        var made = lines.stream().<Object>map(Line::json).toArray();
        for (var stage : stages.inOrder()) {
            if (!stage.isTogether() || !wentTogether(stage, made)) {
                for (int i = 0; i < made.length; i++) {
                    if (!(made[i] instanceof Refused)) {
                        made[i] = madeBy(stage, made[i], lines.get(i));
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

    private Object madeBy(Stages.Stage stage, Object before, Line line) {
        try {
            return stage.work().apply(List.of(before)).get(0);
        } catch (RuntimeException | StackOverflowError e) {
            return Refused.because(e, line, file);
        }
    }
}
