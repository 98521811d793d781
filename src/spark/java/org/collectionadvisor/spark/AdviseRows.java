package org.collectionadvisor.spark;

import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.batch.Stages;
import org.jspecify.annotations.Nullable;

/**
 * What a task does: {@link Columns#SITUATIONS} in, {@link Columns#ANSWERS} out.
 *
 * @param day of situations that tell none
 * @param counts is told of every answer, null for nobody
 */
record AdviseRows(
        SharedRules rules,
        LocalDate day,
        Form form,
        @Nullable Counts counts) implements MapPartitionsFunction<Row, Row> {
    /** An advice, as a record and as its bytes. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Told(Advice advice, byte[] json) {}

    @Override
    public Iterator<Row> call(Iterator<Row> situations) {
        var advisor = rules.advisor();
        var stages = Stages.first(json -> advisor.read(json, day, null))
                .thenTogether(advisor::concludeAll)
                .then(conclusions -> advisor.word(conclusions, form))
                .then(advice -> new Told(advice, advisor.write(advice)));
        return new AnsweredRows(situations, stages, counts);
    }
}
