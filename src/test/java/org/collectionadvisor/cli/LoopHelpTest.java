package org.collectionadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs of the analysts' loop say what they do. */
class LoopHelpTest {
    @ParameterizedTest
    @ValueSource(strings = {"check", "test", "scenario", "coverage", "compare", "calendar"})
    void every_verb_has_help_with_exit_codes(String verb) {
        var run = CommandRun.of(verb, "--help");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Usage: collection-advisor " + verb, "Exit codes:", "the rules are not sound");
    }
}
