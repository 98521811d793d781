package org.collectionadvisor.spark;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The folder that answers go to, on any file system that Spark knows.
 *
 * @param asTable whether answers are written as Parquet, a column each
 */
record Output(FileSystem files, Path folder, boolean asTable) {
    /** @throws FileAlreadyExistsException if something stands there */
    static Output at(SparkSession spark, String path, boolean asTable) throws IOException {
        var folder = new Path(path);
        var files = folder.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (files.exists(folder)) {
            throw new FileAlreadyExistsException("`" + path + "`", null, "exists already, and is not written over");
        }
        return new Output(files, folder, asTable);
    }

    void write(Dataset<Row> answers) {
        if (asTable) {
            answers.select(Columns.table()).write().parquet(folder.toString());
        } else {
            answers.select(Columns.line()).write().text(folder.toString());
        }
    }

    void write(RunSummary summary) throws IOException {
        summary.write(files, folder);
    }

    /** A run that failed leaves a folder without files; the next one would find it in its way. */
    void removeEmpty() throws IOException {
        if (files.exists(folder) && files.listStatus(folder).length == 0) {
            files.delete(folder, false);
        }
    }
}
