package org.collectionadvisor.spark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.collectionadvisor.batch.Answering;
import org.collectionadvisor.batch.Line;
import org.collectionadvisor.batch.Refused;
import org.collectionadvisor.batch.Stages;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.spark.AdviseRows.Told;
import org.jspecify.annotations.Nullable;

/** One answer for each row that is not blank, in order, taken through the stages as the batch takes its lines. */
final class AnsweredRows implements Iterator<Row> {
    private final Iterator<Row> situations;
    private final Stages<Told> stages;
    private final @Nullable Counts counts;
    private final Queue<Row> ready = new ArrayDeque<>();
    private final ArrayList<Line> together = new ArrayList<>();
    private @Nullable String file;

    AnsweredRows(Iterator<Row> situations, Stages<Told> stages, @Nullable Counts counts) {
        this.situations = situations;
        this.stages = stages;
        this.counts = counts;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && situations.hasNext()) {
            take(situations.next());
            if (together.size() == Answering.TOGETHER || !situations.hasNext()) {
                answer();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void take(Row row) {
        byte[] json = row.isNullAt(0) ? new byte[0] : row.getAs(0);
        String in = row.getAs(1);
        if (!Objects.equals(in, file)) {
            answer(); // those of the file before
            file = in;
        }
        int end = json.length > 0 && json[json.length - 1] == '\r' ? json.length - 1 : json.length;
        if (!Line.isBlank(json, 0, end)) {
            together.add(new Line(row.getLong(2), end == json.length ? json : Arrays.copyOf(json, end)));
        }
    }

    private void answer() {
        new Answering<>(stages, file).answer(together, this::advised, this::refused);
        together.clear();
    }

    private void advised(Told told) {
        var advice = told.advice();
        var overall = advice.overall();
        ready.add(RowFactory.create(
                advice.id(),
                code(overall.agency()),
                code(overall.legal()),
                code(overall.creditRecord()),
                code(overall.assignment()),
                told.json(),
                null));
        if (counts != null) {
            counts.advised(advice);
        }
    }

    private void refused(Refused refused) {
        ready.add(RowFactory.create(refused.id(), null, null, null, null, null, refused.json()));
        if (counts != null) {
            counts.refused(refused.error().code());
        }
    }

    private static @Nullable String code(@Nullable Level level) {
        return level == null ? null : level.code();
    }
}
