package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.collectionadvisor.facts.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds on a day, and the fingerprint of a rulebook. */
class RulebookTest {
    @TempDir
    private Path folder;

    private Attempt attempt;

    @BeforeEach
    void the_rules_and_a_topic_to_fill() {
        attempt = Attempt.in(folder);
    }

    private static boolean speaks(Rulebook rulebook, LocalDate day) {
        var rule = rulebook.rules().stream()
                .filter(one -> one.id().equals("attempt.rule"))
                .findFirst()
                .orElseThrow();
        return rulebook.on(day).speaking().get(rulebook.rules().indexOf(rule));
    }

    private Rulebook ruleWith(String attributes, String when) {
        return attempt.with(Attempt.DRL, Attempt.rule("attempt.rule", attributes, when, "out.finding( \"threat\" );"))
                .read();
    }

    private void source(String id, String days) {
        attempt.with(
                "sources.yaml",
                attempt.text("sources.yaml") + "\n" + id + ": { weight: house, title: { zh: 我, en: we }" + days
                        + " }\n");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-29, false", "2026-01-30, true", "2026-06-29, true", "2026-06-30, false"})
    void a_rule_speaks_from_its_first_day_until_before_the_day_it_expires(LocalDate day, boolean speaks) {
        var rulebook = ruleWith(
                "@source( \"house-judgement\" ) date-effective \"2026-01-30\" date-expires \"2026-06-30\"",
                "Debt( owed )");
        assertThat(speaks(rulebook, day)).isEqualTo(speaks);
    }

    @Test
    void a_rule_without_days_always_speaks() {
        var rulebook = ruleWith("@source( \"house-judgement\" )", "Debt( owed )");
        assertThat(speaks(rulebook, LocalDate.of(1999, 1, 1))).isTrue();
        assertThat(speaks(rulebook, LocalDate.of(2099, 1, 1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-29, false", "2026-01-30, true", "2026-06-30, true", "2026-07-01, false"})
    void a_rule_speaks_while_its_source_is_in_force(LocalDate day, boolean speaks) {
        source("attempt-law", ", from: 2026-01-30, until: 2026-06-30");
        var rulebook = ruleWith("@source( \"attempt-law\" )", "Debt( owed )");
        assertThat(speaks(rulebook, day)).isEqualTo(speaks);
    }

    @Test
    void one_source_in_force_is_enough_and_only_it_is_shown() {
        source("attempt-law", ", until: 2026-06-30");
        source("attempt-new", ", from: 2026-07-01");
        var rulebook = ruleWith("@source( \"attempt-law, attempt-new\" )", "Debt( owed )");
        var rule = rulebook.rules().stream()
                .filter(one -> one.id().equals("attempt.rule"))
                .findFirst()
                .orElseThrow();
        assertThat(speaks(rulebook, LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(rulebook.sources(rule, LocalDate.of(2026, 6, 30)))
                .extracting(Source::id)
                .containsExactly("attempt-law");
        assertThat(rulebook.sources(rule, LocalDate.of(2026, 7, 1)))
                .extracting(Source::id)
                .containsExactly("attempt-new");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, ", "2026-01-01, 15", "2026-06-30, 15", "2026-07-01, 20", "2027-01-01, "})
    void a_figure_has_the_value_of_its_latest_day(LocalDate day, Integer value) {
        attempt.with("attempt/figures.yaml", """
                attempt.days:
                  unit: days
                  source: house-judgement
                  values: { 2026-01-01: 15, 2026-07-01: 20, 2027-01-01: }
                """);
        var figure = attempt.read().on(day).figures().named("attempt.days");
        assertThat(figure == null ? null : figure.whole()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, false", "2026-01-01, true", "2027-01-01, false"})
    void a_rule_speaks_while_its_figures_are_in_force(LocalDate day, boolean speaks) {
        attempt.with("attempt/figures.yaml", """
                attempt.days: { unit: days, source: house-judgement, values: { 2026-01-01: 15, 2027-01-01: } }
                """);
        var rulebook =
                ruleWith("@source( \"house-judgement\" )", "Debt( daysPastDue >= figures.days(\"attempt.days\") )");
        assertThat(speaks(rulebook, day)).isEqualTo(speaks);
    }

    @Test
    void a_figure_of_a_step_s_day_counts_as_well() {
        attempt.with("attempt/figures.yaml", """
                attempt.days: { unit: days, source: house-judgement, values: { 2026-01-01: 15 } }
                """)
                .with(
                        Attempt.DRL,
                        Attempt.rule(
                                "LegalPaper( kind == \"summons\" )",
                                "out.step( \"answer-lawsuit\", lastDay(figures.days(\"attempt.days\")) );"));
        assertThat(speaks(attempt.read(), LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(speaks(attempt.read(), LocalDate.of(2026, 1, 1))).isTrue();
    }

    @Test
    void a_figure_keeps_its_index_from_day_to_day() {
        var rulebook = attempt.read();
        for (int index = 0; index < rulebook.figures().size(); index++) {
            var name = rulebook.figures().get(index).name();
            assertThat(rulebook.on(LocalDate.of(2026, 11, 22)).figures().at(index))
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            some -> assertThat(some)
                                    .isNotNull()
                                    .extracting(Figure::name)
                                    .isEqualTo(name));
        }
    }

    @Test
    void a_day_looked_up_twice_is_the_same_day() {
        var rulebook = attempt.read();
        assertThat(rulebook.on(LocalDate.of(2026, 11, 22))).isSameAs(rulebook.on(LocalDate.of(2026, 11, 22)));
    }

    @Test
    void the_digest_changes_with_a_byte_and_with_a_name() {
        var before = attempt.read().about().digest();
        assertThat(before).matches("sha256:[0-9a-f]{64}");
        assertThat(attempt.read().about().digest()).isEqualTo(before);
        attempt.with("texts.yaml", attempt.text("texts.yaml") + "\n");
        var changed = attempt.read().about().digest();
        assertThat(changed).isNotEqualTo(before);
        attempt.with("attempt/more/texts.yaml", attempt.text(Attempt.WORDS)).without(Attempt.WORDS);
        assertThat(attempt.read().about().digest()).isNotIn(before, changed);
    }

    @Test
    void the_digest_leaves_out_documentation_tests_and_leftovers() {
        var before = attempt.read().about().digest();
        attempt.with("README.md", "words")
                .with("attempt/scenarios.yaml", "- scenario: [")
                .with("attempt/.hidden.drl", "rule")
                .with("attempt/~$open.drl.xlsx", "lock")
                .with(".idea/rules.drl", "rule");
        assertThat(attempt.read().about().digest()).isEqualTo(before);
    }

    @Test
    void the_rulebook_in_the_jar_is_the_one_of_the_folder() {
        var folderOfTheProject = Rulebook.read(org.collectionadvisor.Rules.FOLDER);
        assertThat(Rulebook.embedded().about()).isEqualTo(folderOfTheProject.about());
    }
}
