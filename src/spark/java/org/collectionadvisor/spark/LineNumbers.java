package org.collectionadvisor.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * Numbers lines as the batch does, from 1 in each file, blank ones included. Spark cuts a file into splits that are read anywhere, so
 * the lines of every split are counted first.
 *
 * @param before how many lines of its file stand before each split
 */
record LineNumbers(HashMap<Split, Long> before) implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private static final String SPLIT_BYTES = "spark.sql.files.maxPartitionBytes";
    private static final String LEAST_SPLITS = "spark.sql.files.minPartitionNum";

    /** Advising takes long: a split as large as Spark's usual would keep a core for a minute, to be repeated if it is lost. */
    private static final String USUAL_BYTES = "32m";

    /** Part of a file, by the place of its first byte. */
    record Split(String path, long start) implements java.io.Serializable {}

    /** The lines of files as {@link Columns#SITUATIONS}. */
    static Dataset<Row> lines(SparkSession spark, String path) {
        cutAlike(spark);
        // Unlike Spark's usual, as the batch cuts lines; and as bytes, so that what is no UTF-8 is not repaired unseen.
        var text = spark.read().option("lineSep", "\n").text(path);
        var splits = text
                .select(col("_metadata.file_path"), col("_metadata.file_block_start"))
                .groupBy("file_path", "file_block_start")
                .count()
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing((Row split) -> split.getString(0))
                        .thenComparing(split -> split.getLong(1)));
        return text.select(
                        col("value").cast(DataTypes.BinaryType).as(Columns.JSON),
                        Input.named(text),
                        col("_metadata.file_path").as("path"),
                        col("_metadata.file_block_start").as("start"))
                .mapPartitions(new LineNumbers(before(splits)), Encoders.row(Columns.SITUATIONS));
    }

    /** Both readings must cut the files in the same places, even if executors come or go between them. */
    private static void cutAlike(SparkSession spark) {
        var told = spark.sparkContext().getConf();
        if (!told.contains(SPLIT_BYTES)) {
            spark.conf().set(SPLIT_BYTES, USUAL_BYTES);
        }
        if (!told.contains(LEAST_SPLITS)) {
            spark.conf().set(LEAST_SPLITS, spark.sparkContext().defaultParallelism());
        }
    }

    private static HashMap<Split, Long> before(Stream<Row> counted) {
        var before = new HashMap<Split, Long>();
        var inFile = new HashMap<String, Long>();
        counted.forEachOrdered(split -> {
            var path = split.getString(0);
            long lines = inFile.getOrDefault(path, 0L);
            before.put(new Split(path, split.getLong(1)), lines);
            inFile.put(path, lines + split.getLong(2));
        });
        return before;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> lines) {
        return new Numbered(lines, before);
    }

    /** A partition holds whole splits, one after another. */
    private static final class Numbered implements Iterator<Row> {
        private final Iterator<Row> lines;
        private final Map<Split, Long> before;
        private @Nullable Split split;
        private long number;

        Numbered(Iterator<Row> lines, Map<Split, Long> before) {
            this.lines = lines;
            this.before = before;
        }

        @Override
        public boolean hasNext() {
            return lines.hasNext();
        }

        @Override
        public Row next() {
            var line = lines.next();
            var of = new Split(line.getString(2), line.getLong(3));
            if (!of.equals(split)) {
                split = of;
                var earlier = before.get(of);
                if (earlier == null) {
                    throw new IllegalStateException("the input changed while it was read");
                }
                number = earlier;
            }
            number++;
            return RowFactory.create(line.get(0), line.get(1), number);
        }
    }
}
