package org.collectionadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
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
}
