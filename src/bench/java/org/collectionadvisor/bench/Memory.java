package org.collectionadvisor.bench;

import java.util.Arrays;
import java.util.List;

/** Whether a long batch fits into a small heap, and what it keeps. */
final class Memory implements Section {
    private static final String HEAP = "-Xmx256m";

    @Override
    public Answer measure(Workload on, Choice choice) {
        var said = Child.run(List.of(
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryRun.class.getName(),
                        Integer.toString(choice.lines())))
                .lines()
                .map(Double::valueOf)
                .toList();
        double seconds = said.get(0);
        double resident = said.get(1);
        var heaps = said.subList(2, said.size());
        var later = heaps.stream().skip(1).mapToDouble(heap -> heap).toArray();
        double most = Arrays.stream(later).max().orElse(heaps.get(0));
        return new Answer(
                "The memory of a long batch",
                """
                A batch of %,d lines in another JVM with `%s`: drawn lines under new ids, never more than a few at once, %d \
                threads. Every %,d lines the input waits until all are answered, and the heap is looked at after a collection: \
                nothing is under way then, so what is there is what is kept. As many lines came out as went in, in their order.""".formatted(choice.lines(), HEAP, Machine.cores(), MemoryRun.every(choice.lines())),
                List.of(
                        Row.of("heap kept after the first sample").figure(Spread.once(heaps.get(0)), "MB"),
                        Row.of("heap kept by a batch of %,d lines, the most later".formatted(choice.lines()))
                                .ratio(Spread.once(most / heaps.get(0)), "x the first sample")
                                .figure(Spread.once(most), "MB")
                                .goal(Goal.MEMORY_IS_FLAT)
                                .inDocs(),
                        Row.of("later samples")
                                .figure(Spread.of(later.length == 0 ? new double[] {most} : later), "MB"),
                        Row.of("resident at most").figure(Spread.once(resident), "MB"),
                        Row.of("lines").figure(Spread.once(choice.lines() / seconds), "lines/s")));
    }
}
