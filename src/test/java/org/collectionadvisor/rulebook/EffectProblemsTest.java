package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a step changes is written as a situation tells it, or is a problem. */
class EffectProblemsTest {
    @TempDir
    private Path folder;

    private List<String> problems(String effect) {
        return Attempt.in(folder)
                .with(Attempt.WORDS, "steps:\n  keep-plan:\n    effect: " + effect + "\n")
                .problems()
                .stream()
                .map(Told::message)
                .filter(message -> message.contains("effect") || message.contains("record"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { Step: { by: today } }                | `Step` is no record of a situation that can be told here
            { Debt: { plan: { keptt: true } } }    | the effect on `Debt` is no part of a situation
            { Refusal: { withdrawnOn: yesterday } }| the effect on `Refusal` is no part of a situation
            """)
    void what_no_situation_could_tell_is_a_problem(String effect, String problem) {
        assertThat(problems(effect)).singleElement().asString().startsWith(problem);
    }

    @Test
    void a_day_may_be_today_and_an_act_may_end_in_several_ways() {
        assertThat(problems("[{ LegalPaper: { authenticity: confirmed } }, { Refusal: { withdrawnOn: today } }]"))
                .isEmpty();
        var effect = Objects.requireNonNull(Rulebook.embedded().texts().step("replace-refusal"))
                .effects()
                .get(0);
        assertThat(effect.patch("Refusal", LocalDate.of(2026, 11, 22))).hasToString("{\"withdrawnOn\":\"2026-11-22\"}");
    }
}
