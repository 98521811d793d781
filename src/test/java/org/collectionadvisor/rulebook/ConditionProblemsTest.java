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

/** What an author is told about a mistake on the left side of a rule. */
class ConditionProblemsTest {
    private static final String FINDING = "out.finding( \"threat\" );";

    @TempDir
    private Path folder;

    private Attempt attempt;

    @BeforeEach
    void the_rules_and_a_topic_to_fill() {
        attempt = Attempt.in(folder);
    }

    private void assertTold(String when, String then, String message, String hint) {
        assertThat(attempt.problemsOf(Attempt.rule(when, then)))
                .anyMatch(told -> told.begins(Attempt.DRL, "4", message, hint == null ? "" : hint));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Debt( dayPastDue >= 1 )                 | `dayPastDue` is no word of Debt             | did you mean `daysPastDue`?
            Dept( daysPastDue >= 1 )                | `Dept` is no fact that this rule can match  | did you mean `Debt`?
            Contact( debt.dayPastDue >= 1 )         | `dayPastDue` is no word of Debt             | did you mean `daysPastDue`?
            Contact( borrower.distres == "mild" )   | `distres` is no word of Borrower            | did you mean `distress`?
            Debt( agency.wiht )                     | `agency.wiht` is no word of Debt            | did you mean `agency.with`?
            Contact( debt == $debt )                | a fact stands where a word should           | write one of its words after a dot
            """)
    void an_unknown_name_comes_with_the_one_that_was_meant(String when, String message, String hint) {
        assertTold(when, FINDING, message, hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Debt( stage == "overdu" )                   | `overdu` is no code of Debt.stage       | did you mean `overdue`?
            Debt( stage in ( "overdue", "sue" ) )       | `sue` is no code of Debt.stage          | did you mean `sued`?
            Contact( conduct contains "threats" )       | `threats` is no code of Contact.conduct | did you mean `threat`?
            Contact( conduct not contains "insults" )   | `insults` is no code of Contact.conduct | did you mean `insult`?
            """)
    void an_unknown_code_comes_with_the_one_that_was_meant(String when, String message, String hint) {
        assertTold(when, FINDING, message, hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Debt( daysPastDue >= 90 )        | 90       | days
            Debt( principal >= 50000.00 )    | 50000.00 | yuan
            Debt( allInAnnualRate > 0.24 )   | 0.24     | rate
            Debt( daysPastDue != 2 )         | 2        | days
            """)
    void a_number_of_law_or_practice_belongs_into_the_figures(String when, String number, String unit) {
        assertTold(
                when,
                FINDING,
                "`" + number + "` is a number of law or practice, which needs a date and a source",
                "put it into figures.yaml and write figures." + unit + "(\"name\")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Debt( daysPastDue >= 1 )", "Debt( daysPastDue == 0 )", "Debt( allInAnnualRate > 0 )"})
    void nothing_and_one_are_no_figures(String when) {
        assertThat(attempt.with(Attempt.DRL, Attempt.rule(when, FINDING)).read().rules())
                .extracting(Rule::id)
                .contains("attempt.rule");
    }

    @Test
    void a_figure_is_written_with_its_unit() {
        assertTold(
                "Debt( daysPastDue >= figures.days(\"rights.limitation\") )",
                FINDING,
                "`rights.limitation` is counted in years",
                "write figures.years(\"rights.limitation\")");
    }

    @Test
    void a_word_is_compared_with_a_figure_of_its_own_unit() {
        assertTold(
                "Debt( daysPastDue >= figures.years(\"rights.limitation\") )",
                FINDING,
                "`Debt.daysPastDue` is counted in days, not in years",
                "compare it with a figure of its own unit");
    }

    @Test
    void an_unknown_figure_comes_with_the_one_that_was_meant() {
        assertTold(
                "Debt( daysPastDue >= figures.days(\"agency.earlyday\") )",
                FINDING,
                "no figure `agency.earlyday` stands in any figures.yaml",
                "did you mean `agency.early-day`?");
        assertTold(
                "LegalPaper( lastDay(15) != null )",
                FINDING,
                "a figure must stand here",
                "write figures.days(\"name\")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Debt( stage )                     | `Debt.stage` cannot stand alone, it is of the kind code          | compare it with something
            Debt( stage > "overdue" )         | codes are equal or not, none is more than another                | write `==`, `!=` or `in`
            Debt( daysPastDue > null )        | an unknown word is neither more nor less                         | write `== null` or `!= null`
            Debt( daysPastDue >= principal )  | `Debt.daysPastDue` and `Debt.principal` are not of one kind      |
            Debt( disputed == 1 )             | `Debt.disputed` is no number: it is true or false                |
            Debt( owed == true )              | `owed` holds or not, it has no value                             | write `owed` or `!owed`
            Debt( daysPastDue > $x )          | `$x` is bound nowhere                                            | write the fact's words without it
            Debt( daysPastDue >= 1 & owed )   | `&` joins no conditions                                          | write `,` or `&&`
            """)
    void a_comparison_that_makes_no_sense_is_refused(String when, String message, String hint) {
        assertTold(when, FINDING, message, hint);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            Debt( daysPastDue in ( "1" ) )         | `Debt.daysPastDue` cannot stand before `in`, it is of the kind whole
            Borrower( hardships in ( "illness" ) ) | `Borrower.hardships` cannot stand before `in`, it is of the kind codes
            Borrower( hardships == overdueCauses ) | `Borrower.hardships` cannot be compared so
            Debt( stage > product )                | `Debt.stage` cannot be compared so
            Debt( disputed > facilitated )         | `Debt.disputed` cannot be compared so
            """)
    void kinds_that_cannot_be_compared_so_are_refused(String when, String message) {
        assertThat(attempt.problemsOf(Attempt.rule(when, FINDING)))
                .extracting(Told::place, Told::message)
                .contains(tuple("4", "" + message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Debt( id == \"\\u0022 + System.exit(0) + \\u0022\" )", "Debt( id == \"C:\\temp\" )"})
    void a_text_smuggles_nothing_in(String when) {
        assertTold(
                when,
                FINDING,
                "a text in quotes has no backslash and no line break",
                "write the characters themselves");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exists Debt( daysPastDue >= 1 )",
                "not Debt( daysPastDue >= 1 )",
                "Debt( owed ) not Contact( by == \"agency\" )",
                "Debt( owed ) eval( 1 == 1 )",
                "Debt( owed ) from all",
                "Debt( owed ) over window:length( 5 )",
                "accumulate( Debt( $x : daysPastDue ); $n : count( $x ) )",
                "forall( Debt( owed ) )",
                "Debt( owed ) or Debt( disputed )"
            })
    void only_facts_can_be_matched(String when) {
        assertThat(attempt.problemsOf(Attempt.rule(when, FINDING)))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.place()).isEqualTo("4");
                    assertThat(told.message()).startsWith("only facts can be matched, not `");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Debt( eval( true ) )",
                "Debt( creditor.length() > 1 )",
                "Debt( Math.random() > 0 )",
                "Debt( new java.io.File(\"x\").exists() )",
                "Debt( System.exit( 0 ) == null )",
                "Debt( told.id == \"d\" )",
                "Debt( facts.situation != null )"
            })
    void java_is_no_condition(String when) {
        assertThat(attempt.problemsOf(Attempt.rule(when, FINDING)))
                .anySatisfy(problem -> assertThat(problem.file()).isEqualTo(Attempt.DRL));
    }

    @Test
    void a_word_cannot_be_read_before_it_is_settled() {
        var hint = "read what the word follows from instead";
        assertTold(
                "Debt( has(\"threat\") )",
                FINDING,
                "`has` is settled only in the layer RISKS, this rule speaks in FINDINGS",
                hint);
        assertTold(
                "Debt( inBudget )",
                "out.leaveOut();",
                "`inBudget` is settled only in the layer FINDINGS, this rule speaks in STANDING",
                hint);
        assertTold(
                "Debt( legalRisk == HIGH )",
                "out.risk( AGENCY, HIGH );",
                "`legalRisk` is settled only in the layer STEPS, this rule speaks in RISKS",
                hint);
    }

    @Test
    void an_unknown_finding_or_step_among_the_conditions_is_refused() {
        assertTold(
                "Debt( has(\"threats\") )",
                "out.step( \"keep-evidence\" );",
                "`threats` is no known finding",
                "did you mean `threat`?");
        assertTold(
                "Step( code == \"keep-evidenc\" )",
                "out.withhold();",
                "`keep-evidenc` is no known step",
                "did you mean `keep-evidence`?");
    }

    @Test
    void steps_are_matched_where_they_are_taken_back_and_nowhere_else() {
        assertThat(attempt.problemsOf(Attempt.rule("Debt( owed )", "out.withhold();")))
                .anyMatch(one -> one.begins(
                        Attempt.DRL,
                        "6",
                        "a step is taken back where a `Step` is matched, and this rule matches `Debt`",
                        "write `when Step( code == \"…\" )`, or say something else"));
        assertTold(
                "Step( code == \"keep-evidence\" )",
                FINDING,
                "`Step` is no fact that this rule can match",
                "allowed are `Borrower`, `Debt`, `Contact`, `Refusal`, `LegalPaper`");
    }
}
