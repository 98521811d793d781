package org.collectionadvisor.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.spark.LocalSpark.ADVISOR;
import static org.collectionadvisor.spark.LocalSpark.SPARK;
import static org.collectionadvisor.spark.LocalSpark.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** Advice on datasets of a program's own. */
class SparkAdviceTest {
    private static final List<String> LINES =
            Situations.grownLines(16).limit(200).toList();
    private static final SparkAdvice ADVICE = SparkAdvice.open().asOf(Situations.DAY);

    @Test
    void the_bytes_and_their_order_are_those_of_the_batch() throws IOException {
        for (var form : Form.values()) {
            var situations = SPARK.createDataset(LINES, Encoders.STRING()).coalesce(3);
            assertThat(ADVICE.in(form).advise(situations).collectAsList()).isEqualTo(batch(LINES, form));
        }
    }

    @Test
    void a_refused_row_has_no_line_and_a_blank_or_absent_one_no_answer() {
        var lines = new ArrayList<>(LINES.subList(0, 3));
        lines.add(" \t");
        lines.add(null);
        lines.add("{\"id\":\"B-4\",\"depts\":[]}");
        var answers = ADVICE.advise(
                        SPARK.createDataset(lines, Encoders.STRING()).coalesce(1))
                .collectAsList();
        assertThat(answers).hasSize(4);
        assertThat(answers.get(3)).startsWith("{\"id\":\"B-4\",\"error\":{\"code\":\"UNKNOWN_MEMBER\"");
    }

    @Test
    void a_table_has_the_id_and_the_worst_levels_beside_the_advice() throws IOException {
        var rows = ADVICE.table(SPARK.createDataset(LINES, Encoders.STRING()).coalesce(1))
                .collectAsList();
        var expected = batch(LINES, Form.FULL);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            assertThat(row.<String>getAs("advice")).isEqualTo(expected.get(i));
            assertThat(row.<String>getAs("error")).isNull();
            var advice = Json.mapper().readTree(expected.get(i));
            assertThat(row.<String>getAs("id")).isEqualTo(advice.at("/id").asText());
            for (var channel : Counts.CHANNELS) {
                assertThat(row.<String>getAs(channel.replace('-', '_')))
                        .isEqualTo(advice.at("/overall/" + channel).textValue());
            }
        }
    }

    @Test
    void rules_are_opened_once_a_process() {
        var digest = ADVISOR.rulebook().about().digest();
        assertThat(ADVICE.rules().digest()).isEqualTo(digest);
        assertThat(ADVICE.rules().advisor()).isSameAs(SparkAdvice.open().rules().advisor());
    }
}
