package org.collectionadvisor.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Situations to be read as {@link Columns#SITUATIONS}, each with the file and the line or row it stands in.
 *
 * @param path a file, a folder or a pattern, on any file system that Spark knows
 */
record Input(SparkSession spark, String path, boolean isTable) {
    private static final Column FILE = col("_metadata.file_path");

    /** A day and time as situations tell it, wherever the cluster runs. */
    private static final Map<String, String> AS_TOLD =
            Map.of("timestampFormat", "yyyy-MM-dd'T'HH:mm:ssXXX", "timeZone", "Asia/Shanghai");

    /**
     * Takes JSON Lines, or Parquet where the first file's name ends so.
     *
     * @throws NoSuchFileException if there is no such file
     * @throws FileSystemException if it cannot be looked at
     */
    static Input at(SparkSession spark, String path) throws IOException {
        try {
            return new Input(spark, path, isParquet(spark, path));
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new FileSystemException("`" + path + "`", null, "cannot be read: " + e.getMessage());
        }
    }

    /** Of a table either the one column of JSON, or the members of a situation as columns. */
    Dataset<Row> read() {
        return isTable ? rows(spark.read().parquet(path)) : LineNumbers.lines(spark, path);
    }

    private static boolean isParquet(SparkSession spark, String path) throws IOException {
        var pattern = new Path(path);
        var files = pattern.getFileSystem(spark.sparkContext().hadoopConfiguration());
        FileStatus[] found = files.globStatus(pattern);
        if (found == null || found.length == 0) {
            throw new NoSuchFileException(path);
        }
        return first(files, found[0]).endsWith(".parquet");
    }

    /** The name of the first file that holds data. */
    private static String first(FileSystem files, FileStatus found) throws IOException {
        if (found.isFile()) {
            return found.getPath().getName();
        }
        var within = files.listFiles(found.getPath(), true);
        while (within.hasNext()) {
            var name = within.next().getPath().getName();
            if (!name.startsWith("_") && !name.startsWith(".")) {
                return name;
            }
        }
        return "";
    }

    private static Dataset<Row> rows(Dataset<Row> table) {
        return table.select(
                json(table.schema()).cast(DataTypes.BinaryType).as(Columns.JSON),
                named(table),
                col("_metadata.row_index").plus(1L).as(Columns.LINE));
    }

    private static Column json(StructType schema) {
        return schema.size() == 1 && holdsJson(schema.fields()[0].dataType())
                ? col("`" + schema.fields()[0].name() + "`")
                : to_json(struct(col("*")), AS_TOLD);
    }

    private static boolean holdsJson(DataType type) {
        return type.equals(DataTypes.StringType) || type.equals(DataTypes.BinaryType);
    }

    /** The file, where several are read: of a single one refusals do not tell it. */
    static Column named(Dataset<Row> read) {
        return when(lit(read.inputFiles().length > 1), FILE).as(Columns.FILE);
    }
}
