package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an author is told about answers that are never said, or that nobody is sure to get. */
class AnswerProblemsTest {
    /** The line of the want that a test adds. */
    private static final String WANTS = "114";

    private static final String LATE = Attempt.rule("Debt( daysPastDue >= 1 )", "out.answer( \"trying.late\" );");

    @TempDir
    private Path folder;

    private Attempt attempt;

    @BeforeEach
    void the_rules_and_a_want() {
        attempt = Attempt.in(folder);
        var codes = attempt.text(RulebookReader.CODES);
        var all = codes.contains("\nwants:\n") ? codes : codes + "\nwants:\n";
        attempt.with(
                RulebookReader.CODES, all.replace("\nwants:\n", "\nwants:\n  trying: [trying.late, trying.never]\n"));
        words("trying.late: { zh: 晚了, en: late }", "trying.never: { zh: 没有, en: never }");
    }

    private void words(String... answers) {
        attempt.with(
                Attempt.WORDS,
                "answers:\n  " + String.join("\n  ", answers) + "\n"
                        + Attempt.because(
                                "attempt.rule: { zh: 因为, en: because }", "attempt.always: { zh: 因为, en: because }"));
    }

    private static String always(String answer, String attributes, String when) {
        return Attempt.rule("attempt.always", attributes, when, "out.answer( \"" + answer + "\" );");
    }

    private static String always(String answer) {
        return always(answer, "    @source( \"house-judgement\" )", "Borrower( )");
    }

    private static Told noAnswer() {
        return new Told(
                RulebookReader.CODES,
                WANTS,
                "`trying` has no answer that always holds",
                "let a rule on `Borrower( )` conclude `trying.never`, by a source that is always in force");
    }

    @Test
    void a_want_with_an_answer_that_always_holds_is_sound() {
        var rulebook = attempt.with(Attempt.DRL, LATE + always("trying.never")).read();
        assertThat(rulebook.codes().wants()).containsKey("trying");
        assertThat(rulebook.codes().answers()).contains("trying.late", "trying.never");
    }

    @Test
    void a_want_may_not_be_left_without_answer() {
        assertThat(attempt.problemsOf(LATE)).containsExactly(noAnswer());
        assertThat(attempt.problemsOf(LATE
                        + always("trying.never", "    @source( \"house-judgement\" )", "Borrower( willingToPay )")))
                .containsExactly(noAnswer());
        assertThat(attempt.problemsOf(LATE
                        + always(
                                "trying.never",
                                "    @source( \"house-judgement\" )\n    date-effective \"2026-01-01\"",
                                "Borrower( )")))
                .containsExactly(noAnswer());
    }

    @Test
    void nothing_stands_after_an_answer_that_always_holds() {
        assertThat(attempt.problemsOf(always("trying.late")))
                .containsExactly(new Told(
                        RulebookReader.CODES,
                        WANTS,
                        "no answer to `trying` after `trying.late` is ever said, since that one always holds",
                        "let it stand last"));
    }

    @Test
    void an_answer_has_a_code_and_words() {
        assertThat(attempt.problemsOf(always("trying.nevr") + LATE))
                .contains(new Told(
                        Attempt.DRL,
                        "6",
                        "`trying.nevr` is no known answer",
                        "did you mean `trying.never`? A new one is added to codes.yaml"));
        words("trying.late: { zh: 晚了, en: late }");
        assertThat(attempt.problemsOf(LATE + always("trying.never")))
                .extracting(Told::hint)
                .containsExactly("add to a texts.yaml: answers: trying.never");
    }

    @Test
    void its_words_may_say_only_what_is_there_for_every_rule() {
        words(
                "trying.late: { zh: '{{daysPastDue}} 天', en: '{{debt.daysPastDue}} days' }",
                "trying.never: { zh: '{{#by}}{{by}}{{/by}}', en: never }");
        assertThat(attempt.problemsOf(LATE + always("trying.never")))
                .extracting(Told::message)
                .containsExactly(
                        "its words are told of several facts and use `daysPastDue`",
                        "its words use `debt.daysPastDue`, which may be unknown",
                        "its words are told of several facts and use `by`");
    }

    @Test
    void steps_and_wants_are_asked_for_by_codes_that_exist() {
        assertThat(attempt.problemsOf(LATE + always("trying.never") + rule("tried(\"contact-credito\")")))
                .extracting(Told::hint)
                .containsExactly("did you mean `contact-creditor`? A new one is added to codes.yaml");
        assertThat(attempt.problemsOf(LATE + always("trying.never") + rule("borrower.wants(\"tryin\")")))
                .extracting(Told::hint)
                .containsExactly("did you mean `trying`? A new one is added to codes.yaml");
        var sound = LATE
                + always("trying.never")
                + rule("tried(\"contact-creditor\"), outcome(\"contact-creditor\") in ( \"refused\", \"no-answer\" ),"
                        + " borrower.wants(\"trying\"), borrower.asker == \"parent\"");
        assertThat(attempt.with(Attempt.DRL, sound).read().rules())
                .extracting(Rule::id)
                .contains("attempt.third");
    }

    private String rule(String when) {
        attempt.with("third/texts.yaml", Attempt.because("attempt.third: { zh: 因为, en: because }"));
        return Attempt.rule(
                "attempt.third",
                "    @source( \"house-judgement\" )",
                "Debt( " + when + " )",
                "out.step( \"complain-to-regulator\" );");
    }
}
