package org.collectionadvisor.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** However much is wrong, somebody can read what is told, and soon. */
class MostToldTest {
    private static Stream<Problem> problems(String file, String code, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> new Problem(file, "" + line, Sentence.of(code, "x" + line, "y")));
    }

    @Test
    void few_are_told_as_they_are() {
        var few = problems("a/a.drl", "no-word", 100).toList();
        assertThat(MostTold.of(few)).isEqualTo(new MostTold(few, 0));
    }

    @Test
    void many_of_one_kind_leave_room_for_others() {
        var all = Stream.concat(problems("a/a.drl", "no-word", 5_000), problems("b/b.drl", "no-end", 1))
                .toList();
        var told = MostTold.of(all);
        assertThat(told.problems()).hasSize(101).contains(all.get(5_000));
        assertThat(told.more()).isEqualTo(4_900);
    }

    @Test
    void all_together_are_bounded_too() {
        var all = IntStream.range(0, 50)
                .boxed()
                .flatMap(file -> problems("t" + file + "/a.drl", "no-word", 60))
                .toList();
        assertThat(MostTold.of(all).problems()).isEqualTo(all.subList(0, 1_000));
        assertThat(MostTold.of(all).more()).isEqualTo(2_000);
    }

    @Test
    void causes_are_found_in_many_as_fast_as_in_few() {
        var codes =
                List.of("no-words", "text-no-rule", "no-question", "text-no-member", "unknown-source", "rule-twice");
        assertThatCode(() -> Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                    var problems = new Problems();
                    codes.forEach(code -> problems("a/a.drl", code, 20_000)
                            .forEach(one -> problems.add(one.file(), one.place(), one.said())));
                    return problems.all();
                }))
                .doesNotThrowAnyException();
    }
}
