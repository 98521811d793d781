package org.collectionadvisor.bench;

import java.lang.management.ManagementFactory;

/**
 * What this JVM keeps after a collection, in megabytes.
 *
 * @param metaspace what its classes take outside the heap
 */
record Kept(double heap, double metaspace) {
    private static final double MB = 1e6;
    private static final int COLLECTIONS = 3;
    private static final long PAUSE_MILLIS = 200;

    static Kept now() throws InterruptedException {
        // Threads may still be ending; one collection lets go of what refers to classes, a later one of the classes.
        for (int i = 0; i < COLLECTIONS; i++) {
            Thread.sleep(PAUSE_MILLIS);
            System.gc();
        }
        double metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToDouble(pool -> pool.getUsage().getUsed())
                .sum();
        return new Kept(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MB, metaspace / MB);
    }
}
