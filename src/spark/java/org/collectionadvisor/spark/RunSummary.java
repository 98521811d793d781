package org.collectionadvisor.spark;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.collectionadvisor.json.Json;

/**
 * What a run came to, with the members of {@code advise --summary}.
 *
 * @param seconds of the wall, from the first line read to the last written
 */
record RunSummary(
        long lines,
        long advised,
        SortedMap<String, Long> refused,
        Map<String, SortedMap<String, Long>> overall,
        SortedMap<String, Long> steps,
        double seconds,
        long linesPerSecond,
        Rules rules,
        LocalDate asOf,
        String form) {
    /** Readers of the folder pass over names that begin so. */
    private static final String NAME = "_advice_summary.json";

    /** The rulebook that decided. */
    record Rules(String version, String digest) {}

    static RunSummary of(Counts counts, double seconds, SparkAdvice advice) {
        long lines = counts.advised() + counts.refused();
        var overall = new LinkedHashMap<String, SortedMap<String, Long>>();
        Counts.CHANNELS.forEach(channel -> overall.put(channel, counts.of(channel)));
        return new RunSummary(
                lines,
                counts.advised(),
                counts.of(Counts.REFUSED),
                overall,
                counts.of(Counts.STEPS),
                Math.round(seconds * 1000) / 1000.0,
                Math.round(lines / Math.max(seconds, 1e-3)),
                new Rules(advice.rules().version(), advice.rules().digest()),
                advice.day(),
                advice.form().code());
    }

    void write(FileSystem files, Path folder) throws IOException {
        try (var to = files.create(new Path(folder, NAME), true)) {
            to.write(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            to.write('\n');
        }
    }
}
