package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told about a mistake in figures, sources, codes and days, and in several files at once. */
class FolderProblemsTest {
    @TempDir
    private Path folder;

    private Attempt attempt;

    @BeforeEach
    void the_rules_and_a_topic_to_fill() {
        attempt = Attempt.in(folder);
    }

    private List<String> told(String file, String text) {
        return attempt.with(file, text).problems().stream().map(Told::toString).toList();
    }

    @Test
    void a_figure_has_a_known_unit_a_number_and_a_day() {
        assertThat(told("attempt/figures.yaml", """
                        attempt.one:
                          unit: day
                          source: house-judgement
                          values: { 2025-03-01: many, soon: 3 }
                        """))
                .containsExactly(
                        "attempt/figures.yaml:2: `day` is no unit (did you mean `days`?)",
                        "attempt/figures.yaml:4: a number belongs here (write it in digits, as 12 or 0.24)",
                        "attempt/figures.yaml:4: `soon` is no day (write it as 2026-01-30)");
    }

    @Test
    void a_figure_has_values_and_no_member_unknown_here() {
        assertThat(told("attempt/figures.yaml", """
                        attempt.one:
                          unit: days
                          source: house-judgement
                        attempt.two:
                          unit: days
                          source: house-judgement
                          value: 3
                          values: { 2025-03-01: 3 }
                        """))
                .containsExactly(
                        "attempt/figures.yaml:1: `attempt.one` has no values"
                                + " (write `values:` with the first day of each value)",
                        "attempt/figures.yaml:7: `value` is not known here (did you mean `values`?)");
    }

    @Test
    void a_figure_that_counts_days_is_whole() {
        assertThat(told("attempt/figures.yaml", """
                        attempt.one: { unit: days, source: house-judgement, values: { 2025-03-01: 2.5 } }
                        """))
                .containsExactly(
                        "attempt/figures.yaml:1: a figure that counts days must be whole (write it without decimals)");
    }

    @Test
    void a_figure_rests_on_a_source() {
        assertThat(told("attempt/figures.yaml", """
                        attempt.one: { unit: days, source: house-judgment, values: { 2025-03-01: 3 } }
                        """))
                .singleElement()
                .asString()
                .isEqualTo("attempt/figures.yaml:1: `house-judgment` is no source"
                        + " (did you mean `house-judgement`? A new one is added to sources.yaml)");
    }

    @Test
    void a_figure_stands_in_one_place() {
        assertThat(told("attempt/figures.yaml", """
                        # once more
                        agency.early-day: { unit: days, source: house-judgement, values: { 2025-03-01: 3 } }
                        """))
                .containsExactly("attempt/figures.yaml:2: `agency.early-day` stands in two places (keep one of them)");
    }

    @Test
    void a_source_has_a_known_weight_a_title_in_both_languages_and_days() {
        var lines = attempt.text("sources.yaml").lines().count();
        assertThat(told("sources.yaml", attempt.text("sources.yaml") + """
                        attempt-law:
                          weight: lawful
                          title: { zh: 法 }
                          from: 2025-13-01
                          untill: 2026-01-01
                        """))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith(
                                        "sources.yaml:" + (lines + 2) + ": `lawful` is no weight (allowed are `law`, "),
                        two -> assertThat(two).startsWith("sources.yaml:" + (lines + 3) + ": a text is missing here"),
                        three -> assertThat(three)
                                .isEqualTo("sources.yaml:" + (lines + 4)
                                        + ": `2025-13-01` is no day (write it as 2026-01-30)"),
                        four -> assertThat(four)
                                .isEqualTo("sources.yaml:" + (lines + 5)
                                        + ": `untill` is not known here (did you mean `until`?)"));
    }

    @Test
    void a_step_says_whom_it_concerns() {
        var codes = attempt.text("codes.yaml")
                .replace("steps:\n", "steps:\n  attempt-it: { category: safety, of: lender, priority: 1 }\n");
        assertThat(told("codes.yaml", codes))
                .singleElement()
                .asString()
                .endsWith(": `of` says whom the step concerns (write `of: borrower` or `of: debt`)");
    }

    @Test
    void a_holiday_is_a_day_off_or_a_day_worked() {
        assertThat(told("holidays.csv", "day,kind,name\n2026-01-01,off,元旦\n2026-02-30,off,\n2026-03-01,free,\n"))
                .containsExactly(
                        "holidays.csv:3: `2026-02-30` is no day (2026-02 has 28 days)",
                        "holidays.csv:4: `free` is neither a day off nor a worked one (allowed are `off`, `work`)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rulebook.yaml", "codes.yaml", "sources.yaml"})
    void a_file_that_every_rulebook_needs_is_missed(String file) {
        assertThat(attempt.without(file).problems()).contains(new Told(file, "", "this file is missing", ""));
    }

    @Test
    void the_share_that_may_go_into_debts_and_the_disclaimer_are_missed() {
        var figures = attempt.text("budget/figures.yaml").replace("budget.affordable-share:", "budget.other-share:");
        assertThat(told("budget/figures.yaml", figures))
                .contains("budget/figures.yaml: `budget.affordable-share` is missing");
        assertThat(told("texts.yaml", attempt.text("texts.yaml").replaceFirst("(?s)\ndisclaimer:.*", "\n")))
                .contains("texts.yaml: the `disclaimer` is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attempt/rules.DRL", "attempt/texts.yml", "attempt/table.xls"})
    void a_file_that_would_not_be_read_is_told(String file) {
        assertThat(attempt.with(file, "x").problems())
                .singleElement()
                .matches(told ->
                        told.begins(file, "", "this file would not be read", "name it as the others are named"));
    }

    @Test
    void a_folder_that_is_not_there_cannot_be_read() {
        assertThatThrownBy(() -> Rulebook.read(folder.resolve("nowhere"))).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void the_problems_of_all_files_are_told_at_once_by_file_and_line() {
        attempt.with("agency/wrong.drl", Attempt.rule("Debt( dayPastDue >= 1 )", "out.finding( \"threat\" );"))
                .with(
                        Attempt.DRL,
                        Attempt.rule("Debt( stage == \"sue\", daysPastDue >= 90 )", "out.finding( \"threat\" );"))
                .with(
                        "attempt/figures.yaml",
                        "attempt.one: { unit: day, source: house-judgement, values: { 2025-03-01: 3 } }")
                .with("zeal/texts.yaml", "because: [\n")
                .with("holidays.csv", "day,kind,name\nsoon,off,\n");
        assertThat(attempt.problems())
                .extracting(problem -> problem.file() + ":" + problem.place())
                .containsExactly(
                        "agency/wrong.drl:1", // it stands in another topic's folder
                        "agency/wrong.drl:4",
                        "attempt/attempt.drl:4",
                        "attempt/attempt.drl:4",
                        "attempt/figures.yaml:1",
                        "holidays.csv:2",
                        "zeal/texts.yaml:2");
    }

    @Test
    void the_exception_says_every_problem_in_a_line_of_its_own() {
        attempt.with(
                Attempt.DRL, Attempt.rule("Debt( dayPastDue >= 1, stage == \"sue\" )", "out.finding( \"threat\" );"));
        var refused = catchThrowableOfType(RulebookException.class, attempt::read);
        assertThat(refused.getMessage().lines())
                .containsExactlyInAnyOrder(
                        "attempt/attempt.drl:4: `dayPastDue` is no word of Debt" + " (did you mean `daysPastDue`?)",
                        "attempt/attempt.drl:4: `sue` is no code of Debt.stage" + " (did you mean `sued`?)");
    }
}
