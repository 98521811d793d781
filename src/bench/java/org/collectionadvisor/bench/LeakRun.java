package org.collectionadvisor.bench;

import java.io.IOException;

/** One {@link LeakCase}, in a JVM of its own. */
public final class LeakRun {
    /** What is made once and kept for good is there after a tenth of the runs. */
    private static final int FIRST = 10;

    private LeakRun() {}

    /** Prints what is kept after a tenth of the runs, and after all of them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var leak = LeakCase.valueOf(arguments[0]);
        for (int time = 1; time <= leak.times; time++) {
            leak.once(time);
            if (time == leak.times / FIRST || time == leak.times) {
                var kept = Kept.now();
                System.out.println(kept.heap());
                System.out.println(kept.metaspace());
            }
        }
    }
}
