package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told about a mistake in the words of a rule. */
class TextProblemsTest {
    @TempDir
    private Path folder;

    private Attempt attempt;

    @BeforeEach
    void one_rule_that_reads_days_past_due() {
        attempt = Attempt.in(folder)
                .with(Attempt.DRL, Attempt.rule("Debt( daysPastDue >= 1 )", "out.finding( \"threat\" );"));
    }

    private List<Told> problems(String words) {
        return attempt.with(Attempt.WORDS, words).problems();
    }

    private static String because(String zh) {
        return Attempt.because("attempt.rule: { zh: '" + zh + "', en: because }");
    }

    private static Told ofWords(int line, String message, String hint) {
        return new Told(Attempt.WORDS, Integer.toString(line), message, hint);
    }

    private static Told ofText(String message, String hint) {
        return ofWords(2, message, hint);
    }

    private static Told ofRule(String message, String hint) {
        return new Told(Attempt.DRL, "1", message, hint);
    }

    @Test
    void every_rule_has_its_reason_in_words() {
        assertThat(problems("because: {}\n"))
                .containsExactly(ofRule("`attempt.rule` has no words", "add to a texts.yaml: because: attempt.rule"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ zh: 因为 }", "{ en: because }", "{ zh: , en: because }", "{ zh: 因为, en: null }"})
    void a_text_stands_in_both_languages(String text) {
        assertThat(problems("# words\n" + Attempt.because("attempt.rule: " + text)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo(Attempt.WORDS);
                    assertThat(problem.place()).isEqualTo("3");
                    assertThat(problem.message()).isEqualTo("a text is missing here");
                });
    }

    @Test
    void a_language_that_is_not_spoken_here_is_refused() {
        assertThat(problems(Attempt.because("attempt.rule:", "  zh: 因为", "  en: because", "  eng: because")))
                .containsExactly(ofWords(5, "`eng` is not known here", "did you mean `en`?"));
    }

    @Test
    void an_unknown_member_comes_with_the_one_that_was_meant() {
        assertThat(problems(Attempt.because("attempt.rule: { zh: 因为, en: because }") + "becuse:\n  x: y\n"))
                .containsExactly(ofWords(3, "`becuse` is not known here", "did you mean `because`?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            {{daysPastDu}}          | `daysPastDu`, which is no word of Debt
            {{debt.principa}}       | `debt.principa`, which is no word of Debt
            {{borrower.distres}}    | `borrower.distres`, which is no word of Borrower
            {{figures.agency.nix}}  | `figures.agency.nix`, which is no figure
            """)
    void a_text_uses_no_unknown_word(String zh, String message) {
        assertThat(problems(because(zh)))
                .singleElement()
                .matches(told -> told.begins(Attempt.WORDS, "2", "its words use " + message, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"has", "debt.has", "borrower.has"})
    void a_word_that_has_to_be_told_of_what_stands_in_no_text(String word) {
        assertThat(problems(because("{{#" + word + "}}…{{/" + word + "}}")))
                .containsExactly(ofText(
                        "its words use `" + word + "`, which needs to be told of what", "write it out in words"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "daysPastDue == null || daysPastDue >= 1",
                "unless( daysPastDue == 0 )",
                "disputed || daysPastDue >= 1",
            })
    void a_word_that_is_read_but_not_known_wherever_the_rule_holds_may_be_unknown(String condition) {
        attempt.with(Attempt.DRL, Attempt.rule("Debt( " + condition + " )", "out.finding( \"threat\" );"));
        assertThat(problems(because("{{daysPastDue}}")))
                .extracting(Told::message)
                .containsExactly("its words use `daysPastDue`, which may be unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"principal", "borrower.birthYear", "debt.principal"})
    void a_word_that_may_be_unknown_stands_only_where_it_is_known(String word) {
        assertThat(problems(because("{{" + word + "}}")))
                .containsExactly(ofText(
                        "its words use `" + word + "`, which may be unknown",
                        "let the rule read it, or write {{#" + word + "}} … {{" + word + "}} … {{/" + word + "}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{daysPastDue}}", // the rule reads it
                "{{product}}", // always known
                "{{#principal}}{{principal}}{{/principal}}",
                "{{figures.agency.early-day}}"
            })
    void a_word_that_is_known_may_stand_in_a_text(String zh) {
        assertThat(attempt.with(Attempt.WORDS, because(zh)).read().texts().because("attempt.rule"))
                .isNotNull();
    }

    @Test
    void the_places_for_words_are_well_formed() {
        assertThat(problems(because("{{#daysPastDue}} …")))
                .containsExactly(ofWords(
                        2,
                        "`{{#daysPastDue}}` is opened and not closed, or another is closed before it",
                        "write {{/daysPastDue}} where its part ends"));
    }

    @Test
    void the_words_of_a_step_name_debt_or_borrower() {
        attempt.with("attempt/more.drl", """
                rule "attempt.step"
                    @source( "house-judgement" )
                when
                    Debt( owed )
                then
                    out.step( "attempt-it" );
                end
                """);
        attempt.with(
                "codes.yaml",
                attempt.text("codes.yaml")
                        .replace("steps:\n", "steps:\n  attempt-it: { category: safety, of: debt, priority: 1 }\n"));
        var words = Attempt.because("attempt.rule: { zh: 因为, en: because }", "attempt.step: { zh: 因为, en: because }")
                + "steps:\n  attempt-it:\n    title: { zh: 题, en: title }\n    text: { zh: '{{principal}}', en: '{{by}}' }\n";
        assertThat(problems(words))
                .containsExactlyInAnyOrder(
                        ofWords(
                                7,
                                "its words are told of several facts and use `principal`",
                                "write debt.… or borrower.… before it"),
                        ofWords(
                                7,
                                "its words use `by`, which may be unknown",
                                "let the rule read it, or write {{#by}} … {{by}} … {{/by}}"));
    }

    @Test
    void a_finding_and_a_risk_have_words_too() {
        attempt.with("codes.yaml", attempt.text("codes.yaml").replace("findings:\n", "findings:\n  - attempted\n"));
        attempt.with(Attempt.DRL, Attempt.rule("Debt( daysPastDue >= 1 )", "out.finding( \"attempted\" );"));
        assertThat(attempt.problems())
                .containsExactly(ofRule("`attempt.rule` has no words", "add to a texts.yaml: findings: attempted"));
    }

    @Test
    void one_text_cannot_stand_in_two_files() {
        attempt.with("attempt/deeper/texts.yaml", because("因为"));
        assertThat(attempt.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).isEqualTo("`attempt.rule` has a text already, in this or another file");
            assertThat(problem.hint()).isEqualTo("keep one of them");
        });
    }

    @Test
    void one_text_cannot_stand_twice_in_a_file() {
        var words = Attempt.because("attempt.rule: { zh: 因为, en: because }", "attempt.rule: { zh: 为, en: for }");
        assertThat(problems(words)).containsExactly(ofWords(3, "`attempt.rule` stands here twice", "keep one of them"));
    }

    @Test
    void a_text_that_begins_with_a_place_for_a_word_needs_quotes() {
        assertThat(problems(Attempt.because("attempt.rule: {{daysPastDue}}")))
                .contains(ofWords(2, "a name belongs here", "put a text that begins with {{ in quotes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            because:\\n  attempt.rule: [           | 3
            because:\\n\\tattempt.rule: x          | 2
            because:\\n  a: 'b\\n                  | 2
            because:\\n  a: { zh: x, en: y }\\n b: c | 3
            """)
    void what_is_no_yaml_is_told_with_its_line(String words, String line) {
        assertThat(problems(words.replace("\\n", "\n").replace("\\t", "\t") + "\n"))
                .filteredOn(problem -> problem.file().equals(Attempt.WORDS))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.message()).startsWith("this is no YAML");
                    assertThat(problem.place()).isEqualTo(line);
                });
    }
}
