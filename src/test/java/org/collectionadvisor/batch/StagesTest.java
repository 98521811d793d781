package org.collectionadvisor.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.situation.Limits;
import org.junit.jupiter.api.Test;

/** Lines go through a stage together; each gets its own answer. */
class StagesTest {
    private static final int LINES = 50;

    private static List<String> run(Stages<byte[]> stages, List<String> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
        new Batch(stages, 2, done -> {}).run(in, out);
        return out.toString(UTF_8).lines().collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> lines() {
        return IntStream.range(0, LINES).mapToObj(i -> "line " + i).collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void each_takes_what_the_one_before_made() throws IOException {
        var stages = Stages.first(json -> new String(json, UTF_8).length())
                .then(length -> length * 2)
                .then(twice -> twice.toString().getBytes(UTF_8));
        assertThat(run(stages, List.of("one", "three"))).containsExactly("6", "10");
    }

    @Test
    void lines_go_through_each_stage_together() {
        var taken = new ArrayList<String>();
        var stages = Stages.first(json -> {
                    taken.add("first");
                    return json;
                })
                .then(json -> {
                    taken.add("last");
                    return json;
                });
        var lines = IntStream.range(0, 3)
                .mapToObj(i -> new Line(i + 1, new byte[1]))
                .toList();
        assertThat(Answers.to(lines, stages, null).summary().advised()).isEqualTo(3);
        assertThat(taken).containsExactly("first", "first", "first", "last", "last", "last");
    }

    @Test
    void a_line_may_fail_in_any_stage_and_those_beside_it_go_on() throws IOException {
        var lines = lines();
        lines.set(3, "fails first");
        lines.set(4, "fails second");
        lines.set(21, "fails last");
        lines.set(22, "fails second");
        lines.set(30, "long " + "x".repeat(Limits.BYTES / 2));
        var stages = Stages.first(json -> failing("first", new String(json, UTF_8)))
                .then(line -> failing("second", line))
                .then(line -> failing("last", line).getBytes(UTF_8));
        var answers = run(stages, lines);
        assertThat(answers).hasSize(LINES);
        for (int i = 0; i < LINES; i++) {
            if (lines.get(i).startsWith("fails")) {
                var error = lines.get(i).endsWith("last") ? "StackOverflowError" : "IllegalStateException";
                assertThat(answers.get(i)).startsWith("{\"line\":" + (i + 1)).contains("INTERNAL", error);
            } else {
                assertThat(answers.get(i)).isEqualTo(lines.get(i));
            }
        }
    }

    @Test
    void of_lines_taken_together_only_the_one_at_fault_is_refused() throws IOException {
        var lines = lines();
        lines.set(5, "fails second");
        var stages = Stages.first(json -> new String(json, UTF_8))
                .thenTogether(some ->
                        some.stream().map(line -> failing("second", line)).toList())
                .then(line -> line.getBytes(UTF_8));
        var answers = run(stages, lines);
        assertThat(answers).hasSize(LINES);
        assertThat(answers.get(5)).startsWith("{\"line\":6").contains("INTERNAL");
        lines.remove(5);
        answers.remove(5);
        assertThat(answers).isEqualTo(lines);
    }

    private static String failing(String stage, String line) {
        if (line.equals("fails " + stage)) {
            if (stage.equals("last")) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException();
        }
        return line;
    }
}
