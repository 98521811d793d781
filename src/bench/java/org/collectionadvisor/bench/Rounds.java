package org.collectionadvisor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;

/** Measures variants in turn, in another order each round, so that whatever disturbs the machine disturbs all alike. */
final class Rounds {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final List<Variant> variants;

    private Rounds(List<Variant> variants) {
        this.variants = variants;
    }

    static Rounds of(Variant... variants) {
        return of(List.of(variants));
    }

    static Rounds of(List<Variant> variants) {
        return new Rounds(variants);
    }

    /** Runs everything until it is compiled and its caches are filled. */
    Rounds warmUp(int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (var variant : variants) {
                run(variant, round);
            }
        }
        return this;
    }

    Timings measure(int rounds) {
        var timings = new Timings();
        for (int round = 0; round < rounds; round++) {
            var order = new ArrayList<>(variants);
            Collections.shuffle(order, new Random(round));
            for (var variant : order) {
                // What one leaves behind is not to be collected while another is measured.
                System.gc();
                timings.add(variant.name(), run(variant, round));
            }
        }
        return timings;
    }

    /** Nanoseconds a unit. */
    private static EnumMap<Clock, Double> run(Variant variant, int round) {
        variant.before().accept(round);
        long thread = THREADS.getCurrentThreadCpuTime();
        long process = PROCESS.getProcessCpuTime();
        long wall = System.nanoTime();
        variant.body().accept(round);
        var taken = new EnumMap<Clock, Double>(Clock.class);
        taken.put(Clock.WALL, (double) (System.nanoTime() - wall) / variant.units());
        taken.put(Clock.PROCESS, (double) (PROCESS.getProcessCpuTime() - process) / variant.units());
        taken.put(Clock.THREAD, (double) (THREADS.getCurrentThreadCpuTime() - thread) / variant.units());
        return taken;
    }
}
