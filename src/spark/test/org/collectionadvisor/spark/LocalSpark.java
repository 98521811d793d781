package org.collectionadvisor.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.AdvisorStages;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.batch.Batch;
import org.collectionadvisor.situation.Situations;

/** Two cores of this machine, and the batch that answers are compared with. */
final class LocalSpark {
    static final Advisor ADVISOR = Advisor.open();
    static final String DAY = Situations.DAY.toString();

    /** Files are cut small, so that they have many splits. */
    static final SparkSession SPARK = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.files.maxPartitionBytes", "64k")
            .config("spark.sql.files.openCostInBytes", "1k")
            .config("spark.sql.session.timeZone", "America/Los_Angeles")
            .getOrCreate();

    private LocalSpark() {}

    /** What a run of the job printed, and its exit code. */
    record Ran(int exit, String out, String err) {}

    static Ran run(Path in, Path out, String... more) {
        return run(Stream.concat(
                        Stream.of("--in", in.toString(), "--out", out.toString(), "--as-of", DAY), Stream.of(more))
                .toArray(String[]::new));
    }

    static Ran run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = AdviseJob.run(out, err, arguments);
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static List<String> batch(byte[] lines, Form form) throws IOException {
        var out = new ByteArrayOutputStream();
        new Batch(AdvisorStages.of(ADVISOR, form), 2, done -> {}).run(new ByteArrayInputStream(lines), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    static List<String> batch(List<String> lines, Form form) throws IOException {
        return batch(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), form);
    }

    /** The lines that a run has written, in the order of the files. */
    static List<String> written(Path out) {
        return SPARK.read().textFile(out.toString()).collectAsList();
    }
}
