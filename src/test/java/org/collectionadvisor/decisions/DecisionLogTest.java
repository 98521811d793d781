package org.collectionadvisor.decisions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log tells what was decided and nothing of whom; the same input is found again by its hash alone. */
class DecisionLogTest {
    private static final Advisor ADVISOR = Advisor.open();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:11:12.345Z"), ZoneOffset.UTC);
    private static final String SECRET =
            "{\"id\":\"Zhang-San\",\"asOf\":\"2026-11-22\",\"borrower\":{\"distress\":\"mild\"},"
                    + "\"debts\":[{\"id\":\"d-8812\",\"product\":\"huabei\",\"creditor\":\"某某公司\",\"principal\":12345.67,"
                    + "\"dueDate\":\"2026-08\"}],\"contacts\":[{\"collector\":\"李某\",\"calledNumber\":\"13900001111\"}]}";

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void no_log_yet() {
        file = folder.resolve("decisions.jsonl");
    }

    @AfterAll
    static void close() {
        ADVISOR.close();
    }

    private static Conclusions decided(String situation) {
        return ADVISOR.conclude(ADVISOR.read(situation.getBytes(UTF_8), Situations.DAY, null));
    }

    private String logged(long longest, boolean keepsInput, List<String> situations) throws IOException {
        try (var log = DecisionLog.open(file, longest, keepsInput, CLOCK)) {
            situations.forEach(one -> log.add(ADVISOR, decided(one)));
        }
        return Files.readString(file);
    }

    private static Replay replay(String log) throws IOException {
        return Replay.of(new BufferedReader(new StringReader(log)));
    }

    @Test
    void nobody_can_be_found_in_it() throws IOException {
        for (var keepsInput : List.of(false, true)) {
            var log = logged(1 << 20, keepsInput, List.of(SECRET));
            assertThat(log)
                    .contains("\"at\":\"2026-11-22T10:11:12Z\"", "\"asOf\":\"2026-11-22\"", "\"steps\":[\"")
                    .doesNotContain("Zhang", "d-8812", "某", "12345", "139000");
            assertThat(log.contains("\"distress\":\"mild\"")).isEqualTo(keepsInput);
            Files.delete(file);
        }
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        logged(1 << 20, false, List.of(SECRET));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_same_input_is_decided_the_same() throws IOException {
        var lines = Situations.grownLines(5).limit(40).toList();
        var replay = replay(logged(1 << 20, false, lines));
        lines.subList(0, 30).forEach(line -> replay.decide(ADVISOR, decided(line)));
        var found = replay.found();
        assertThat(found.decisions()).isEqualTo(40);
        assertThat(found.same()).isEqualTo(30);
        assertThat(found.differing()).isEmpty();
        assertThat(found.withoutInput()).isEqualTo(10);
    }

    @Test
    void another_decision_is_told_by_its_line_and_another_rulebook_is_not_compared() throws IOException {
        var log = logged(1 << 20, false, List.of(SECRET));
        var otherSteps = replay(log.replace("\"steps\":[\"", "\"steps\":[\"other\",\""));
        otherSteps.decide(ADVISOR, decided(SECRET));
        assertThat(otherSteps.found().differing()).containsExactly(2);
        var otherRules = replay(log.replace(ADVISOR.rulebook().about().digest(), "sha256:0"));
        otherRules.decide(ADVISOR, decided(SECRET));
        assertThat(otherRules.found().byOtherRules()).isEqualTo(1);
    }

    @Test
    void what_is_no_log_is_refused() {
        assertThatThrownBy(() -> replay("{\"id\":\"a\"}\n")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> replay("")).isInstanceOf(IOException.class);
    }

    @Test
    void a_long_log_and_one_of_before_are_put_aside_whole() throws IOException {
        Files.writeString(file, "of before\n");
        var lines = Situations.grownLines(5).limit(3).toList();
        try (var log = DecisionLog.open(file, 10, false, Clock.systemUTC())) {
            for (var line : lines) {
                log.add(ADVISOR, decided(line));
            }
        }
        try (var files = Files.list(folder)) {
            var all = files.sorted().toList();
            assertThat(all).hasSize(5);
            int decisions = 0;
            for (var one : all) {
                var text = Files.readString(one);
                decisions +=
                        text.equals("of before\n") ? 0 : replay(text).found().decisions();
            }
            assertThat(decisions).isEqualTo(3);
        }
    }
}
