package org.collectionadvisor.spark;

import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Stops a run once more lines were refused than whoever started it puts up with; refusals are known when their task ends. */
final class RefusalLimit extends SparkListener {
    private static final String GROUP = "advise";

    private final SparkContext context;
    private final Counts counts;
    private final long most;

    RefusalLimit(SparkContext context, Counts counts, long most) {
        this.context = context;
        this.counts = counts;
        this.most = most;
    }

    /** Does some work that can be stopped. */
    void watch(Runnable work) {
        context.setJobGroup(GROUP, "advice", false);
        context.addSparkListener(this);
        try {
            work.run();
        } finally {
            context.removeSparkListener(this);
            context.clearJobGroup();
        }
    }

    boolean isPassed() {
        return counts.refused() > most;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd ended) {
        if (isPassed()) {
            context.cancelJobGroup(GROUP);
        }
    }
}
