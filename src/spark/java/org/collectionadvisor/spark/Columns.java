package org.collectionadvisor.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The columns that situations come in, and those that answers go out in. JSON stays bytes between the two. */
final class Columns {
    static final String JSON = "json";
    static final String FILE = "file";
    /** From 1, as in the batch; 0 where nobody counted. */
    static final String LINE = "line";

    static final StructType SITUATIONS = new StructType()
            .add(JSON, DataTypes.BinaryType)
            .add(FILE, DataTypes.StringType)
            .add(LINE, DataTypes.LongType, false);

    private static final String ADVICE = "advice";
    private static final String ERROR = "error";

    static final StructType ANSWERS = new StructType()
            .add("id", DataTypes.StringType)
            .add("agency", DataTypes.StringType)
            .add("legal", DataTypes.StringType)
            .add("credit_record", DataTypes.StringType)
            .add("assignment", DataTypes.StringType)
            .add(ADVICE, DataTypes.BinaryType)
            .add(ERROR, DataTypes.BinaryType);

    private Columns() {}

    /** Answers as a table, their JSON as text. */
    static Column[] table() {
        var columns = new Column[ANSWERS.size()];
        for (int i = 0; i < columns.length; i++) {
            var name = ANSWERS.fields()[i].name();
            columns[i] = col(name).cast(DataTypes.StringType).as(name);
        }
        return columns;
    }

    /** Answers as lines: the advice, or the error in its place. */
    static Column line() {
        return coalesce(col(ADVICE), col(ERROR)).cast(DataTypes.StringType).as("value");
    }
}
