package org.collectionadvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarCommandTest {
    private static final String LATE =
            "{\"id\":\"a\",\"asOf\":\"%s\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"}]}";

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void a_small_rulebook_whose_law_changes() throws IOException {
        rules = CommandRun.small(folder.resolve("rules"));
        CommandRun.replace(rules.resolve("rulebook.yaml"), "firings", "checkedUntil: 2027-06-30\nfirings");
        CommandRun.replace(rules.resolve("budget/figures.yaml"), "0.5 }", "0.5, 2027-03-01: 0.4, 2028-01-01: null }");
        Files.writeString(rules.resolve("sources.yaml"), """
                notice:
                  weight: official-notice
                  title: { zh: 通知, en: Notice }
                  from: 2020-01-01
                  until: 2027-12-31
                  confidence: verified_in_text
                """, java.nio.file.StandardOpenOption.APPEND);
        CommandRun.replace(rules.resolve("small/small.drl"), """
                rule "small.late"
                    @source( "judgement" )""", """
                rule "small.late"
                    @source( "notice" )""");
        Files.writeString(rules.resolve("small/scenarios.yaml"), """
                - scenario: late
                  situation: { debts: [{ product: huabei, daysPastDue: 40, principal: 1 }] }
                  expect-some: { findings: [behind] }
                """);
    }

    @Test
    void each_day_tells_what_begins_ends_and_changes() {
        var run = CommandRun.of("calendar", "--rules", rules, "--from", "2026-11-22");
        assertThat(run.out()).isEqualTo("""
                2027-03-01
                  figure budget.affordable-share: 0.5 → 0.4 share (judgement)
                2027-06-30 is the last day for which law and practice were checked
                2028-01-01
                  figure budget.affordable-share: 0.4 → none share (judgement)
                  source ended notice
                  rule falls silent small.late
                  scenario changes small/scenarios.yaml:1 late
                      risk agency: high → undecided
                """);
        assertThat(run.exit()).isZero();
    }

    @Test
    void the_last_day_to_look_at_can_be_told() throws IOException {
        var run = CommandRun.of(
                "calendar", "--rules", rules, "--from", "2026-11-22", "--until", "2027-12-31", "--format", "json");
        var days = Json.mapper().readTree(run.out());
        assertThat(days).hasSize(1);
        assertThat(days.at("/0/day").asText()).isEqualTo("2027-03-01");
    }

    @Test
    void what_an_advice_says_of_it_must_have_words() throws IOException {
        CommandRun.replace(rules.resolve("texts.yaml"), "  later-than-checked:", "  # later-than-checked:");
        var run = CommandRun.of("check", rules);
        assertThat(run.exit()).isEqualTo(Exit.RULES);
        assertThat(run.out())
                .contains("the frame `later-than-checked` is missing (`checkedUntil` in rulebook.yaml needs it");
        CommandRun.replace(rules.resolve("rulebook.yaml"), "checkedUntil: 2027-06-30\n", "");
        assertThat(CommandRun.of("check", rules).exit()).isZero();
    }

    @Test
    void advice_later_than_the_law_was_checked_for_says_so() {
        try (var advisor = Advisor.uncompiled(rules)) {
            assertThat(advisor.advise(LATE.formatted("2027-06-30"))).doesNotContain("checkedUntil", "2027年6月30日");
            assertThat(advisor.advise(LATE.formatted("2027-07-01")))
                    .contains("\"checkedUntil\":\"2027-06-30\"", "法律查到 2027年6月30日。\"");
            var codes = advisor.advise(
                    LATE.formatted("2027-07-01").getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    Advisor.today(),
                    null,
                    Form.CODES);
            assertThat(new String(codes, java.nio.charset.StandardCharsets.UTF_8))
                    .contains("\"checkedUntil\":\"2027-06-30\"")
                    .doesNotContain("法律查到");
        }
    }
}
