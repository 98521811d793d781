package org.collectionadvisor.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an author is told about a mistake on the right side of a rule. */
class ConclusionProblemsTest {
    @TempDir
    private Path folder;

    private Attempt attempt;

    @BeforeEach
    void the_rules_and_a_topic_to_fill() {
        attempt = Attempt.in(folder);
    }

    /** The conclusion stands in line 6, the fact in line 4. */
    private void assertTold(String when, String then, String message, String hint) {
        var line = then.contains("\n") ? "7" : "6";
        assertThat(attempt.problemsOf(Attempt.rule(when, then)))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .matches(one -> one.begins(Attempt.DRL, line, message, hint == null ? "" : hint)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            out.finding( "treat" );        | `treat` is no known finding             | did you mean `threat`?
            out.step( "keep-evidenc" );    | `keep-evidenc` is no known step         | did you mean `keep-evidence`?
            out.risk( AGENC, HIGH );       | `AGENC` is no known channel             | did you mean `AGENCY`?
            out.risk( AGENCY, HIG );       | `HIG` is no known level                 | did you mean `HIGH`?
            out.findin( "threat" );        | `out.findin` is nothing a rule can say  | did you mean `finding`?
            """)
    void an_unknown_name_comes_with_the_one_that_was_meant(String then, String message, String hint) {
        assertTold("Debt( owed )", then, message, hint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.rank( 0 );", "out.rank( 3.5 );", "out.rank( 100 );"})
    void a_rank_is_a_small_whole_number(String then) {
        assertTold("Debt( owed )", then, "a rank is a whole number from 1 to 99", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "new java.io.File(\"x\").delete();",
                "modify( $d ) { }",
                "if (true) out.finding( \"threat\" );",
                "insert( new Object() );",
                "drools.halt();"
            })
    void whatever_is_no_conclusion_is_refused(String then) {
        assertTold(
                "Debt( owed )",
                then,
                "a rule says one thing and does nothing else",
                "write one line such as out.finding( \"…\" );");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out.finding( \"threat\" ); foo();",
                "out.finding( \"threat\" ); out.finding( \"insult\" );",
                "out.finding( \"threat\" );\n    System.exit(0);",
                "out.finding( \"threat\" ).toString();"
            })
    void a_second_statement_is_refused(String then) {
        assertTold("Debt( owed )", then, "a rule says one thing", "make a second rule of the second line");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            out.finding( new File("x") );           | `new` is a text and stands in quotes
            out.finding( "threat" + x );            | expected `)` before `+`
            out.finding( code() );                  | `code` is a text and stands in quotes
            out.step( "keep-evidence", "2026" );    | expected a name before `"2026"`
            """)
    void java_within_a_conclusion_is_refused(String then, String message) {
        assertTold("Debt( owed )", then, message, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out.finding( \"threat\" )",
                "out.finding(\"threat\");",
                "out.finding( /* what it is called */ \"threat\" ); // and why"
            })
    void spaces_comments_and_the_semicolon_do_not_matter(String then) {
        var read = attempt.with(Attempt.DRL, Attempt.rule("Debt( owed )", then)).read();
        assertThat(read.rules())
                .filteredOn(rule -> rule.id().equals("attempt.rule"))
                .extracting(Rule::conclusion)
                .containsExactly(
                        new Conclusion.Finding("threat", read.codes().findings().indexOf("threat")));
    }

    @Test
    void the_day_of_a_step_is_a_day() {
        assertTold(
                "LegalPaper( kind == \"summons\" )",
                "out.step( \"attend-hearing\", kind );",
                "`LegalPaper.kind` is no day",
                "give the day by which to take the step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.risk( AGENCY, HIGH );", "out.leaveOut();", "out.rank( 1 );"})
    void what_is_said_of_a_debt_cannot_be_said_of_the_borrower(String then) {
        assertTold(
                "Borrower( borrowsToRepay )",
                then,
                "this is said of a debt, and the rule matches the `Borrower`",
                "match the Debt instead");
    }

    @Test
    void a_step_of_one_debt_cannot_be_advised_to_the_borrower_as_a_whole() {
        assertTold(
                "Borrower( borrowsToRepay )",
                "out.step( \"negotiate-instalments\" );",
                "`negotiate-instalments` is a step of one debt, and the rule matches the `Borrower`",
                "match the Debt instead, or say a step `of: borrower`");
    }
}
