package org.collectionadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.collectionadvisor.Advisor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Expectations are rewritten in the form in which their author wrote them. */
class ExpectationsTest {
    private static final Advisor SMALL = Advisor.uncompiled(Path.of("src/test/resources/golden/rules"));
    private static final String SITUATION = """
            - scenario: 𝄞 一
              situation: { wants: [owing], borrower: { willingToPay: true }, debts: [{ product: huabei, daysPastDue: 40, principal: 1 }] }
            """;

    @TempDir
    private Path folder;

    private String updated(String expectation) throws IOException {
        var file = folder.resolve("scenarios.yaml");
        Files.writeString(file, SITUATION + expectation + "# the end\n");
        Scenarios.read(folder).update(SMALL);
        assertThat(Scenarios.read(folder).run(SMALL).get(0).faults()).isEmpty();
        assertThat(Files.readString(file)).startsWith(SITUATION).endsWith("# the end\n");
        return Files.readString(file).substring(SITUATION.length()).replace("# the end\n", "");
    }

    @Test
    void in_brackets() throws IOException {
        assertThat(updated("  expect: { risks: { agency: low }, findings: [], steps: [rest] } # why\n"))
                .isEqualTo(
                        "  expect: { answers: [owing.behind], risks: { agency: high }, findings: [behind], steps: [talk] } # why\n");
    }

    @Test
    void line_by_line_with_comments() throws IOException {
        assertThat(updated("""
                  expect:
                    risks:
                      # told twice
                      agency: low  # so far
                    findings:
                      # gone
                      - calm
                    steps:
                      # stays
                      - talk  # first
                      - rest
                """)).isEqualTo("""
                  expect:
                    answers: [owing.behind]
                    risks:
                      # told twice
                      agency: high  # so far
                    findings:
                      - behind
                    steps:
                      # stays
                      - talk  # first
                """);
    }

    @Test
    void what_is_right_stays_as_it_is() throws IOException {
        var right = """
                  expect:
                    answers: [ owing.behind ]
                    risks: {agency: high}
                    findings:   [behind]
                    steps: [ "talk" ]
                """;
        assertThat(updated(right)).isEqualTo(right);
    }

    @Test
    void some_of_it_stays_about_the_same() throws IOException {
        assertThat(updated("  expect-some: { risks: { agency: low, legal: low }, steps: [rest, talk] }\n"))
                .isEqualTo("  expect-some: { risks: { agency: high }, steps: [talk] }\n");
    }

    @Test
    void a_long_list_is_broken_within_its_width() {
        var text = Inline.of(java.util.Collections.nCopies(20, "contact-creditor"), 11);
        assertThat(text.lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.length()).isLessThan(130));
        assertThat(text.lines().skip(1)).allSatisfy(line -> assertThat(line).startsWith(" ".repeat(12) + "c"));
    }

    @Test
    void an_expectation_of_some_of_it_minds_nothing_else() throws IOException {
        Files.writeString(
                folder.resolve("scenarios.yaml"),
                SITUATION + "  expect-some: { steps: [talk] }\n" + SITUATION + "  expect-some: { steps: [rest] }\n");
        assertThat(Scenarios.read(folder).run(SMALL))
                .extracting(Scenarios.Result::faults)
                .containsExactly(List.of(), List.of("steps: []  # lacks [rest]"));
    }
}
