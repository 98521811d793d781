package org.collectionadvisor.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is done with one line, each stage taking what the one before made: {@code
 * Stages.first(read).then(decide).then(word).then(write)}. Many threads call them at once.
 *
 * @param <T> what the last stage makes
 */
public final class Stages<T> {
    private final List<Function<Object, Object>> inOrder;

    private Stages(List<Function<Object, Object>> inOrder) {
        this.inOrder = inOrder;
    }

    /** The stage that takes the situation, in UTF-8. */
    public static <T> Stages<T> first(Function<byte[], T> stage) {
        return new Stages<byte[]>(List.of()).then(stage);
    }

    /** Adds a stage. */
    @SuppressWarnings("unchecked") // a stage is only ever given what the one before made, which is what it takes
    public <N> Stages<N> then(Function<T, N> stage) {
        var more = new ArrayList<>(inOrder);
        more.add((Function<Object, Object>) (Function<?, ?>) stage);
        return new Stages<>(List.copyOf(more));
    }

    List<Function<Object, Object>> inOrder() {
        return inOrder;
    }
}
