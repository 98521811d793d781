package org.collectionadvisor.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.collectionadvisor.spark.LocalSpark.SPARK;
import static org.collectionadvisor.spark.LocalSpark.batch;
import static org.collectionadvisor.spark.LocalSpark.run;
import static org.collectionadvisor.spark.LocalSpark.written;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in, files out. */
class AdviseJobTest {
    private static final List<String> LINES =
            Situations.grownLines(17).limit(300).toList();

    @TempDir
    private Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void names() {
        in = folder.resolve("in.jsonl");
        out = folder.resolve("out");
    }

    /** Every kind of line that the batch tells apart, among good ones. */
    private static byte[] mixed() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        for (int i = 0; i < LINES.size(); i++) {
            file.writeBytes(LINES.get(i).getBytes(UTF_8));
            file.writeBytes((i % 3 == 0 ? "\r\n" : "\n").getBytes(UTF_8));
            if (i % 20 == 7) {
                file.writeBytes(" \n\r\n\n{\"id\":\"no-debts\"}\n{not json\r{}\n".getBytes(UTF_8));
                file.writeBytes(new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xFF, '"', '}', '\n'});
            }
            if (i == 150) {
                file.writeBytes(("{\"id\":\"long\"," + " ".repeat(1 << 20) + "}\n").getBytes(UTF_8));
            }
        }
        file.writeBytes("{\"id\":\"last\",\"depts\":[]}".getBytes(UTF_8));
        return file.toByteArray();
    }

    @Test
    void lines_and_errors_with_their_numbers_are_those_of_the_batch() throws IOException {
        var lines = mixed();
        Files.write(in, lines);
        for (var form : Form.values()) {
            var to = out.resolveSibling(form.code());
            var ran = run(in, to, "--form", form.code());
            assertThat(ran.exit()).as(ran.err()).isEqualTo(1);
            var expected = batch(lines, form);
            assertThat(written(to)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(ran.err())
                    .isEqualTo("%,d lines were answered, %,d of them refused.%n".formatted(expected.size(), 47));
            var summary = summary(to);
            assertThat(summary.at("/lines").asInt()).isEqualTo(expected.size());
            assertThat(summary.at("/advised").asInt()).isEqualTo(LINES.size());
            assertThat(summary.at("/refused").toString())
                    .isEqualTo(
                            "{\"MISSING_MEMBER\":15,\"NOT_JSON\":15,\"NOT_UTF8\":15,\"TOO_LONG\":1,\"UNKNOWN_MEMBER\":1}");
            assertThat(summary.at("/overall/agency").size()).isPositive();
            assertThat(summary.at("/steps/keep-evidence").asInt()).isPositive();
            assertThat(summary.at("/rules/digest").asText())
                    .isEqualTo(LocalSpark.ADVISOR.rulebook().about().digest());
            assertThat(summary.at("/form").asText()).isEqualTo(form.code());
        }
    }

    private static JsonNode summary(Path out) throws IOException {
        return Json.mapper().readTree(out.resolve("_advice_summary.json").toFile());
    }

    @Test
    void of_several_files_errors_name_theirs() throws IOException {
        var files = Files.createDirectory(folder.resolve("several"));
        Files.writeString(files.resolve("a.jsonl"), "\n{}\n");
        Files.writeString(files.resolve("b.jsonl"), LINES.get(0) + "\n[]\n");
        assertThat(run(files, out, "--max-errors", "2").exit()).isEqualTo(1);
        var errors = written(out).stream()
                .filter(line -> line.startsWith("{\"line\":2,"))
                .toList();
        assertThat(errors).hasSize(2);
        assertThat(errors).anyMatch(line -> line.contains("/several/a.jsonl\",\"error\":{\"code\":\"MISSING_MEMBER\""));
        assertThat(errors).anyMatch(line -> line.contains("/several/b.jsonl\",\"error\":{\"code\":\"WRONG_TYPE\""));
    }

    @Test
    void a_table_of_one_column_is_read_and_a_table_written() throws IOException {
        SPARK.createDataset(LINES, Encoders.STRING())
                .coalesce(1)
                .write()
                .parquet(folder.resolve("in").toString());
        var ran = run(folder.resolve("in"), out, "--format", "parquet");
        assertThat(ran.exit()).as(ran.err()).isZero();
        var table = SPARK.read().parquet(out.toString());
        assertThat(table.columns())
                .containsExactly("id", "agency", "legal", "credit_record", "assignment", "advice", "error");
        assertThat(table.select("advice").as(Encoders.STRING()).collectAsList())
                .containsExactlyInAnyOrderElementsOf(batch(LINES, Form.FULL));
    }

    @Test
    void a_table_whose_columns_are_members_is_read() throws IOException {
        var rows = SPARK.sql("""
                select 'B-1' id, date'2026-11-22' asOf, named_struct('income', 4200.5bd, 'essentialExpenses', 3600) budget,
                       array(named_struct('id', 'h', 'product', 'huabei', 'dueDate', date'2026-08-10', 'stage', cast(null as string))) debts,
                       array(named_struct('debtId', 'h', 'at', timestamp'2026-11-20T22:40:00+08:00', 'channel', 'call')) contacts
                union all
                select 'B-2', null, null, array(named_struct('id', 'h', 'product', 'hubei', 'dueDate', null, 'stage', null)), null
                """);
        rows.coalesce(1).write().parquet(folder.resolve("in").toString());
        assertThat(run(folder.resolve("in"), out).exit()).isEqualTo(1);
        assertThat(written(out)).containsExactlyElementsOf(batch(List.of("""
                {"id":"B-1","asOf":"2026-11-22","budget":{"income":4200.5,"essentialExpenses":3600},\
                "debts":[{"id":"h","product":"huabei","dueDate":"2026-08-10"}],\
                "contacts":[{"debtId":"h","at":"2026-11-20T22:40:00+08:00","channel":"call"}]}""", """
                {"id":"B-2","debts":[{"id":"h","product":"hubei"}]}"""), Form.FULL));
    }

    @Test
    void too_many_errors_end_the_run() throws IOException {
        Files.writeString(in, "{}\n".repeat(100_000));
        var ran = run(in, out, "--max-errors", "10");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).isEqualTo("Stopped, since more than 10 lines were refused.%n".formatted());
        assertThat(out.resolve("_SUCCESS")).doesNotExist();
    }

    @Test
    void what_cannot_be_read_or_written_is_told_before_anything_is_done() throws IOException {
        assertThat(run(in, out)).isEqualTo(new LocalSpark.Ran(4, "", "`" + in + "` does not exist.%n".formatted()));
        Files.writeString(in, "{}");
        Files.createDirectory(out);
        var ran = run(in, out);
        assertThat(ran.exit()).isEqualTo(4);
        assertThat(ran.err()).startsWith("`" + out + "`: exists already, and is not written over.");
        assertThat(run(in, out, "--format", "csv").err()).startsWith("`csv` is no format; use `jsonl` or `parquet`");
        assertThat(run(in, out, "--as-of", "tomorrow").exit()).isEqualTo(2);
        assertThat(run("--help").out()).contains("--max-errors", "Exit codes:");
    }
}
