package org.collectionadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

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
    void answers_are_expected_in_the_order_asked(@TempDir Path folder) throws IOException {
        var scenario = """
                - scenario: asked
                  speaks: [small.owes]
                  situation: { debts: [{ product: huabei, daysPastDue: 40, principal: 1 }], wants: [agency, owing] }
                  expect: { answers: [%s], risks: { agency: high }, findings: [behind], steps: [] }
                """;
        var small = Advisor.open(Path.of("src/test/resources/golden/rules"));
        Files.writeString(
                folder.resolve("scenarios.yaml"),
                scenario.formatted("agency.likely, owing.behind") + scenario.formatted("owing.behind"));
        assertThat(Scenarios.read(folder).run(small))
                .extracting(Scenarios.Result::faults)
                .containsExactly(
                        List.of(), List.of("answers: [agency.likely, owing.behind]  # has beside [agency.likely]"));
    }

    @Test
    void every_code_and_level_is_reached_by_some_scenario() {
        var codes = ADVISOR.rulebook().codes();
        assertThat(Stream.of(codes.steps().keySet(), codes.findings(), codes.answers())
                        .flatMap(Collection::stream))
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
