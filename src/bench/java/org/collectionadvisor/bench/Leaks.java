package org.collectionadvisor.bench;

import java.util.ArrayList;
import java.util.List;

/** Whether a process that lives long keeps anything of threads, files, advisors and rules that are gone. */
final class Leaks implements Section {
    private static final String HEAP = "-Xmx128m";

    /** Much is done for the first time here, and a second compiler would only take the processor from it. */
    private static final String FIRST_COMPILER = "-XX:TieredStopAtLevel=1";

    @Override
    public Answer measure(Workload on, Choice choice) {
        var rows = new ArrayList<Row>();
        for (var leak : LeakCase.values()) {
            var said = Child.run(List.of(
                            HEAP,
                            FIRST_COMPILER,
                            "-cp",
                            System.getProperty("java.class.path"),
                            LeakRun.class.getName(),
                            leak.name()))
                    .lines()
                    .map(Double::valueOf)
                    .toList();
            rows.add(row(leak, "heap", said.get(0), said.get(2)));
            rows.add(row(leak, "metaspace", said.get(1), said.get(3)));
        }
        return new Answer("What is left behind", """
                Each in another JVM with `%s`; heap and metaspace in use after a collection, at the end of all runs beside the end \
                of the first tenth of them. Nothing is left behind if the ratio is 1.""".formatted(HEAP), rows);
    }

    private static Row row(LeakCase leak, String what, double first, double last) {
        return Row.of("%s kept by %,d %s".formatted(what, leak.times, leak.text))
                .ratio(Spread.once(last / first), "x a tenth of them")
                .figure(Spread.once(last), "MB")
                .goal(Goal.NOTHING_IS_LEFT)
                .inDocs();
    }
}
