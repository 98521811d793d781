package org.collectionadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenariosTest {
    private static final Advisor ADVISOR = Advisor.open();
    private static final Scenarios SCENARIOS = Scenarios.read(Path.of("rules"));

    @TestFactory
    Stream<DynamicTest> every_scenario_comes_out_as_written() {
        return SCENARIOS.run(ADVISOR).stream()
                .map(result -> dynamicTest(
                        result.place() + " " + result.sentence(),
                        () -> assertThat(result.faults()).isEmpty()));
    }

    @Test
    void every_rule_has_a_scenario_where_it_speaks_and_one_where_it_keeps_silent() {
        assertThat(SCENARIOS.gaps(ADVISOR.rulebook().rules())).isEmpty();
    }

    @Test
    void the_page_of_rows_shows_which_rules_and_scenarios_answer_each() throws IOException {
        assertThat(Files.readString(Path.of("src/docs/rows.md")))
                .as("run `test --rules rules --rows` and put its table under <!-- rows -->")
                .endsWith("<!-- rows -->\n" + SCENARIOS.rows());
    }

    @Test
    void every_code_and_level_is_reached_by_some_scenario() {
        var codes = ADVISOR.rulebook().codes();
        assertThat(Stream.concat(codes.steps().keySet().stream(), codes.findings().stream()))
                .allMatch(SCENARIOS::reaches);
        for (var channel : Channel.values()) {
            for (var level : Level.values()) {
                assertThat(SCENARIOS.reaches(channel, level))
                        .as(channel + " " + level)
                        .isTrue();
            }
        }
    }
}
