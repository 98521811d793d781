package org.collectionadvisor.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is done with one line, each stage taking what the one before made: {@code
 * Stages.first(read).thenTogether(decide).then(word).then(write)}. Many threads call them at once.
 *
 * @param <T> what the last stage makes
 */
public final class Stages<T> {
    private final List<Stage> inOrder;

    /**
     * One stage, for several lines.
     *
     * @param isTogether whether it gains by being given several at once
     */
    record Stage(Function<List<Object>, List<Object>> work, boolean isTogether) {}

    private Stages(List<Stage> inOrder) {
        this.inOrder = inOrder;
    }

    /** The stage that takes the situation, in UTF-8. */
    public static <T> Stages<T> first(Function<byte[], T> stage) {
        return new Stages<byte[]>(List.of()).then(stage);
    }

    /** Adds a stage. */
    public <N> Stages<N> then(Function<T, N> stage) {
        return plus(before -> List.of(stage.apply(before.get(0))), false);
    }

    /**
     * Adds a stage that makes of several lines one result each, in order. Where it fails it is given each line by itself, so that
     * only the one at fault is refused.
     */
    public <N> Stages<N> thenTogether(Function<List<T>, List<N>> stage) {
        return plus(stage, true);
    }

    @SuppressWarnings("unchecked") // a stage is only ever given what the one before made, which is what it takes
    private <N> Stages<N> plus(Function<List<T>, List<N>> stage, boolean isTogether) {
        var more = new ArrayList<>(inOrder);
        more.add(new Stage((Function<List<Object>, List<Object>>) (Function<?, ?>) stage, isTogether));
        return new Stages<>(List.copyOf(more));
    }

    List<Stage> inOrder() {
        return inOrder;
    }
}
