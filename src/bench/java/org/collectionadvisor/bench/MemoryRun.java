package org.collectionadvisor.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.AdvisorStages;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.situation.Situations;

/** A long batch, in a JVM of its own. */
public final class MemoryRun {
    private static final int DRAWN = 2_000;
    private static final int EVERY = 100_000;
    private static final int SAMPLES = 10;
    private static final long PAUSE = 200_000_000;
    private static final double MB = 1e6;

    private MemoryRun() {}

    /** After how many lines the heap is looked at. */
    static int every(int lines) {
        return Math.max(1, Math.min(EVERY, lines / SAMPLES));
    }

    /** Prints the seconds taken, the most megabytes resident, and then the heap kept after each sample. */
    public static void main(String[] arguments) throws IOException {
        int lines = Integer.parseInt(arguments[0]);
        var drawn = Situations.lines(Workload.SEED)
                .limit(DRAWN)
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        var advisor = Advisor.open();
        var heaps = new ArrayList<Double>();
        var watched = new WatchedLines(drawn, lines, every(lines), () -> heaps.add(heap()));
        long start = System.nanoTime();
        var summary = new Batch(AdvisorStages.of(advisor), Machine.cores(), any -> {}).run(watched.in(), watched.out());
        double seconds = (System.nanoTime() - start) / 1e9;
        if (summary.advised() != lines || watched.answered() != lines) {
            throw new IllegalStateException("%d lines in, %d out; %s".formatted(lines, watched.answered(), summary));
        }
        print(seconds, resident(), heaps);
    }

    private static double heap() {
        // The thread that handed over the last answers may not have run since, and would still hold them.
        LockSupport.parkNanos(PAUSE);
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB;
    }

    /** As the kernel counts it, where it does. */
    private static double resident() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) * 1024 / MB)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private static void print(double seconds, double resident, List<Double> heaps) {
        System.out.println(seconds);
        System.out.println(resident);
        heaps.forEach(System.out::println);
    }
}
