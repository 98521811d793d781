package org.collectionadvisor.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What an input may cost, and what may be said of it. */
final class Bounds {
    private static final long MOST_MILLIS = 2_000;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Bounds() {}

    /** Runs it, and fails where it took more of a processor than any input may: twice, since the first one loads what it needs. */
    static void within(Runnable answering) {
        if (millis(answering) > MOST_MILLIS) {
            long millis = millis(answering);
            if (millis > MOST_MILLIS) {
                throw new AssertionError("took " + millis + " ms");
            }
        }
    }

    private static long millis(Runnable answering) {
        long before = THREADS.getCurrentThreadCpuTime();
        answering.run();
        return (THREADS.getCurrentThreadCpuTime() - before) / NANOS_PER_MILLI;
    }

    /** Fails where a message would move the cursor of a terminal, or turn the direction of writing. */
    static void harmless(String message) {
        message.codePoints().filter(Bounds::steers).findFirst().ifPresent(one -> {
            throw new AssertionError(String.format("U+%04X in: %s", one, message));
        });
    }

    private static boolean steers(int one) {
        int type = Character.getType(one);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.LINE_SEPARATOR;
    }
}
