package org.collectionadvisor.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.jspecify.annotations.Nullable;

/**
 * Advises on datasets, whatever they are read from: the same bytes for each situation as the batch gives. The rules are read and
 * checked here, on the driver, and opened once in each executor.
 */
public final class SparkAdvice {
    private final SharedRules rules;
    private final LocalDate day;
    private final Form form;

    private SparkAdvice(SharedRules rules, LocalDate day, Form form) {
        this.rules = rules;
        this.day = day;
        this.form = form;
    }

    /** By the rules in the jar, as of today in China, in words. */
    public static SparkAdvice open() {
        return new SparkAdvice(SharedRules.embedded(), Advisor.today(), Form.FULL);
    }

    /**
     * By the rules of a folder, or of an archive that {@code pack} wrote.
     *
     * @param rules a path on the driver's machine, or an address on a file system that Spark knows, such as {@code
     *     hdfs://host/rules.zip}
     * @throws org.collectionadvisor.rulebook.RulebookException with every problem, if the rulebook is not sound or the archive does
     *     not verify
     * @throws IOException if the address cannot be read; {@link java.io.UncheckedIOException} for a file of the rules
     */
    public static SparkAdvice open(SparkSession spark, String rules) throws IOException {
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        if (!rules.contains("://")) {
            return new SparkAdvice(SharedRules.read(context, Path.of(rules)), Advisor.today(), Form.FULL);
        }
        var there = new org.apache.hadoop.fs.Path(rules);
        var here = Files.createTempDirectory("rules");
        var files = there.getFileSystem(context.hadoopConfiguration());
        files.copyToLocalFile(false, there, new org.apache.hadoop.fs.Path(here.toUri()), true);
        return new SparkAdvice(SharedRules.read(context, here.resolve(there.getName())), Advisor.today(), Form.FULL);
    }

    /** The same, on another day for situations that tell none. */
    public SparkAdvice asOf(LocalDate other) {
        return new SparkAdvice(rules, other, form);
    }

    /** The same in one of the forms of an advice. */
    public SparkAdvice in(Form other) {
        return new SparkAdvice(rules, day, other);
    }

    /**
     * One answer for each situation that is not blank, in order within each partition: the advice, or the error of a refused one in
     * its place. A dataset has no lines, so these errors tell no {@code line}.
     *
     * @param situations JSON, one situation each
     */
    public Dataset<String> advise(Dataset<String> situations) {
        return answers(unnumbered(situations), null).select(Columns.line()).as(Encoders.STRING());
    }

    /**
     * The same as a table: {@code id}, the worst levels {@code agency}, {@code legal}, {@code credit_record} and {@code assignment},
     * null where undecided, then {@code advice} and {@code error}, of which one is null and the other JSON.
     */
    public Dataset<Row> table(Dataset<String> situations) {
        return answers(unnumbered(situations), null).select(Columns.table());
    }

    private static Dataset<Row> unnumbered(Dataset<String> situations) {
        return situations
                .toDF(Columns.JSON)
                .select(
                        col(Columns.JSON).cast(DataTypes.BinaryType),
                        lit(null).cast(DataTypes.StringType).as(Columns.FILE),
                        lit(0L).as(Columns.LINE));
    }

    /** @param situations {@link Columns#SITUATIONS} */
    Dataset<Row> answers(Dataset<Row> situations, @Nullable Counts counts) {
        return situations.mapPartitions(new AdviseRows(rules, day, form, counts), Encoders.row(Columns.ANSWERS));
    }

    SharedRules rules() {
        return rules;
    }

    LocalDate day() {
        return day;
    }

    Form form() {
        return form;
    }
}
