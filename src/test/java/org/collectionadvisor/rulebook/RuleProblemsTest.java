package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told about a mistake in what surrounds a rule's two sides. */
class RuleProblemsTest {
    private static final String SOURCE = "    @source( \"house-judgement\" )";
    private static final String GOOD = Attempt.rule("Debt( owed )", "out.finding( \"threat\" );");

    @TempDir
    private Path folder;

    private Attempt attempt;

    @BeforeEach
    void the_rules_and_a_topic_to_fill() {
        attempt = Attempt.in(folder);
    }

    private void assertTold(String drl, String line, String message, String hint) {
        assertThat(attempt.problemsOf(drl))
                .singleElement()
                .matches(told -> told.begins(Attempt.DRL, line, message, hint == null ? "" : hint));
    }

    private static String rule(String name, String attributes) {
        return Attempt.rule(name, attributes, "Debt( owed )", "out.finding( \"threat\" );");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Debt( daysPastDue >= )   | expected a name at the end
            Debt( daysPastDue >= 1   | a bracket is opened and not closed
            """)
    void a_syntax_error_is_told_with_its_line(String when, String message) {
        assertThat(attempt.problemsOf(Attempt.rule(when, "out.finding( \"threat\" );")))
                .extracting(Told::place, Told::message)
                .containsExactly(tuple("4", message));
    }

    @Test
    void a_misspelt_keyword_and_a_missing_end_are_told_with_their_line() {
        assertThat(attempt.problemsOf(GOOD.replace("when", "whn")))
                .singleElement()
                .extracting(Told::place)
                .isEqualTo("3");
        assertThat(attempt.problemsOf(GOOD.replace("end\n", "")))
                .singleElement()
                .extracting(Told::message)
                .asString()
                .isEqualTo("`attempt.rule` has no `end`");
    }

    @Test
    void a_source_must_be_cited() {
        assertTold(
                rule("attempt.rule", ""),
                "1",
                "`attempt.rule` cites no source",
                "write @source( \"id\" ) under its name");
    }

    @Test
    void a_source_cited_must_exist() {
        var hint = "did you mean `house-judgement`?";
        assertTold(rule("attempt.rule", "@source( \"house-judgment\" )"), "2", "`house-judgment` is no source", hint);
        assertTold(
                rule("attempt.rule", "@source( \"civil-188, house-judgment\" )"),
                "2",
                "`house-judgment` is no source",
                hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            salience 10          | salience
            no-loop true         | no-loop
            agenda-group "x"     | agenda-group
            dialect "mvel"       | dialect
            enabled false        | enabled
            """)
    void a_rule_has_no_attributes_but_its_days(String attribute, String name) {
        assertTold(
                rule("attempt.rule", SOURCE + " " + attribute),
                "2",
                "`" + name + "` has no place here",
                "rules of a layer speak in no order");
    }

    @Test
    void a_rule_has_no_annotation_but_its_source() {
        assertTold(rule("attempt.rule", SOURCE + " @author( \"me\" )"), "2", "`@author` has no meaning here", "");
    }

    @Test
    void a_rule_extends_no_other() {
        assertThat(attempt.problemsOf(GOOD.replace("\"attempt.rule\"", "\"attempt.rule\" extends \"agency.overdue\"")))
                .extracting(Told::message, Told::hint)
                .containsExactly(tuple("a rule extends no other", "write its conditions out"));
    }

    @Test
    void a_day_on_which_a_rule_starts_is_a_day() {
        assertTold(
                rule("attempt.rule", SOURCE + "\n    date-effective \"30-Jan-2026\""),
                "3",
                "`date-effective` needs a day",
                "write `\"2026-01-30\"`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            import java.io.File;                   | import
            import static java.lang.Math.max;      | import
            import function java.lang.Math.max;    | import
            global java.util.List all;             | global
            declare Note text : String end         | declare
            function int one() { return 1; }       | function
            """)
    void a_file_of_rules_holds_nothing_but_rules(String written, String what) {
        assertTold(
                written + "\n" + GOOD,
                "1",
                "`" + what + "` has no place here",
                "rules use the vocabulary and nothing else");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Attempt.rule", "attempt", "attempt.", "attempt rule", "尝试.规则"})
    void a_rule_is_named_by_topic_and_finding(String name) {
        assertThat(attempt.problemsOf(rule(name, SOURCE)))
                .contains(new Told(
                        Attempt.DRL,
                        "1",
                        "`" + name + "` is no name of a rule",
                        name.equals("attempt") ? "write `attempt.attempt`" : "write topic.finding"));
    }

    @Test
    void one_name_cannot_stand_for_rules_of_two_files() {
        assertTold(
                rule("agency.handed-over", SOURCE),
                "1",
                "`agency.handed-over` is a rule already, in agency/agency.drl.csv:A15",
                "give it a name of its own");
    }

    @Test
    void one_name_cannot_stand_for_two_rules_of_a_file() {
        assertTold(
                GOOD + GOOD,
                "8",
                "`attempt.rule` is a rule already, in attempt/attempt.drl:1",
                "give it a name of its own");
    }

    @Test
    void what_a_rule_reads_must_have_a_question() {
        assertTold(
                Attempt.rule("Debt( creditor == \"某行\" )", "out.finding( \"threat\" );"),
                "1",
                "no question asks for `/debts/*/creditor`",
                "add to a texts.yaml: questions: /debts/*/creditor");
    }

    @Test
    void every_mistake_of_a_rule_is_told_at_once() {
        var drl = Attempt.rule("Debt( dayPastDue >= 1, stage == \"sue\", principal > 5 )", "out.finding( \"threat\" );")
                + Attempt.rule("attempt.other", SOURCE, "Debt( owed )", "out.finding( \"treat\" );");
        assertThat(attempt.problemsOf(drl)).extracting(Told::place).containsExactly("4", "4", "4", "13");
    }
}
