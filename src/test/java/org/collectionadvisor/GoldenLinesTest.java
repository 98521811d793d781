package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/**
 * Advice word for word, what it stood on and what it asks included, by a small rulebook of its own: the real one changes with
 * every text. Where a change is meant, the lines are made anew by {@code advise --as-of 2026-11-22 --rules} and read.
 */
class GoldenLinesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @Test
    void advice_is_what_it_was() throws IOException {
        var advisor = Advisor.open(GOLDEN.resolve("rules"));
        var advices = Files.readAllLines(GOLDEN.resolve("situations.jsonl")).stream()
                .map(line -> new String(
                        advisor.advise(line.getBytes(StandardCharsets.UTF_8), Situations.DAY, null),
                        StandardCharsets.UTF_8))
                .toList();
        assertThat(advices).isEqualTo(Files.readAllLines(GOLDEN.resolve("advices.jsonl")));
    }
}
