package org.collectionadvisor.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.spark.sql.SparkSession;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.batch.Stages;

/**
 * Lines a second of processor time, Spark beside the batch: the same file, the same threads, in turns in one process that is warm.
 * Other programs on the machine take its time from both, and do not count.
 */
public final class SpeedBesideBatch {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private SpeedBesideBatch() {}

    private interface Work {
        void run(Path out) throws IOException;
    }

    /** @param arguments the file of situations, a folder to write to, how many rounds, and the form of advice, both where none is told */
    public static void main(String... arguments) throws IOException {
        var in = Path.of(arguments[0]);
        var out = Path.of(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        int threads = Runtime.getRuntime().availableProcessors();
        long lines;
        try (var all = Files.lines(in)) {
            lines = all.count();
        }
        var spark = SparkSession.builder()
                .master("local[" + threads + "]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
        System.out.printf("%,d lines, %d threads, Spark %s, %d rounds%n", lines, threads, spark.version(), rounds);
        var onExecutors = SparkAdvice.open().asOf(DAY);
        try (var advisor = Advisor.open()) {
            for (var form : Form.values()) {
                if (arguments.length > 3 && !arguments[3].equals(form.code())) {
                    continue;
                }
                var batch = new double[rounds];
                var onSpark = new double[rounds];
                for (int round = -1; round < rounds; round++) { // the first warms up
                    double one = lines / seconds(to -> batch(advisor, form, threads, in, to), out);
                    double other = lines / seconds(to -> spark(spark, onExecutors.in(form), in, to), out);
                    if (round >= 0) {
                        batch[round] = one;
                        onSpark[round] = other;
                    }
                }
                var ratios = new double[rounds];
                Arrays.setAll(ratios, i -> onSpark[i] / batch[i]);
                System.out.printf(
                        "%s: batch %s, Spark %s lines per core-second; ratio %s%n",
                        form.code(), spread(batch, "%,.0f"), spread(onSpark, "%,.0f"), spread(ratios, "%.2f"));
            }
        }
        spark.stop();
    }

    private static double seconds(Work work, Path out) throws IOException {
        delete(out);
        System.gc();
        long before = MACHINE.getProcessCpuTime();
        work.run(out);
        return (MACHINE.getProcessCpuTime() - before) / 1e9;
    }

    private static void batch(Advisor advisor, Form form, int threads, Path in, Path out) throws IOException {
        var stages = Stages.first(json -> advisor.read(json, DAY, null))
                .thenTogether(advisor::concludeAll)
                .then(conclusions -> advisor.word(conclusions, form))
                .then(advisor::write);
        try (var from = new BufferedInputStream(Files.newInputStream(in));
                var to = new BufferedOutputStream(Files.newOutputStream(out))) {
            new Batch(stages, threads, done -> {}).run(from, to);
        }
    }

    private static void spark(SparkSession spark, SparkAdvice advice, Path in, Path out) throws IOException {
        new AdviseRun(spark, advice, Long.MAX_VALUE)
                .from(Input.at(spark, in.toString()), Output.at(spark, out.toString(), false));
    }

    private static void delete(Path out) throws IOException {
        if (Files.exists(out)) {
            try (var files = Files.walk(out)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static String spread(double[] measured, String format) {
        var sorted = measured.clone();
        Arrays.sort(sorted);
        return String.format(
                format + " [" + format + ".." + format + "]",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
