package org.collectionadvisor.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Steps that follow one another, each taking what the one before made: {@code Steps.first(read).then(decide).last(write)}.
 *
 * @param <T> what the last of them makes
 */
public final class Steps<T> {
    private final List<Function<Object, Object>> steps;

    private Steps(List<Function<Object, Object>> steps) {
        this.steps = steps;
    }

    /** The step that takes the situation, in UTF-8. */
    public static <T> Steps<T> first(Function<byte[], T> step) {
        return new Steps<byte[]>(List.of()).then(step);
    }

    /** One more step. */
    @SuppressWarnings("unchecked") // each step is given what the one before made, which is what it takes
    public <N> Steps<N> then(Function<T, N> step) {
        var more = new ArrayList<>(steps);
        more.add((Function<Object, Object>) (Function<?, ?>) step);
        return new Steps<>(List.copyOf(more));
    }

    /** The step that makes the advice as JSON in UTF-8 on one line, without its end. */
    public Adviser last(Function<T, byte[]> step) {
        var all = then(step).steps;
        return situation -> {
            var next = all.iterator();
            var made = new Object[] {situation};
            return () -> {
                made[0] = next.next().apply(made[0]);
                return next.hasNext() ? null : (byte[]) made[0];
            };
        };
    }
}
