package org.collectionadvisor.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.Advisor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Turns that cannot be taken: all that is wrong with them is told at once. */
class TurnReaderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Advisor ADVISOR = Advisor.open();
    private static final Interview INTERVIEW = new Interview(ADVISOR);

    @AfterAll
    static void close() {
        ADVISOR.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"question":"dayz"}                              | UNKNOWN_CODE  | /answer/question
            {"question":"days","choices":["week"]}           | UNKNOWN_CODE  | /answer/choices/0
            {"question":"days","choices":["month","years"]}  | OUT_OF_RANGE  | /answer/choices
            {"question":"days","choices":["month"],"debts":[7]} | OUT_OF_RANGE | /answer/debts
            """)
    void an_answer_that_fits_nothing_is_refused(String answer, String code, String pointer) {
        var turn = "{\"situation\":{\"id\":\"a\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"}]},\"answer\":"
                + answer + "}";
        assertThat(mistakes(turn)).containsExactly(code + " " + pointer);
    }

    private static List<String> mistakes(String turn) {
        try {
            INTERVIEW.reply(turn.getBytes(UTF_8), DAY);
            return List.of();
        } catch (BadAnswer e) {
            assertThat(e).hasMessage(e.mistakes().get(0).message());
            return e.mistakes().stream()
                    .map(one -> one.code() + " " + one.pointer())
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                        | NOT_JSON
            {"situation":{"id":"a"},"situation":{}}          | NOT_JSON
            []                                       | WRONG_TYPE
            {"situation":{"id":7,"contacts":7}}      | WRONG_TYPE /situation/id, WRONG_TYPE /situation/contacts
            {"situation":{"id":"a","debts":{}}}      | WRONG_TYPE /situation/debts
            {"asked":[]}                             | MISSING_MEMBER /situation
            {"situation":7}                          | WRONG_TYPE /situation
            {"situation":{"id":"a"},"asks":[],"a/b":1}       | UNKNOWN_MEMBER /asks, UNKNOWN_MEMBER /a~1b
            {"situation":{"id":"a"},"asked":{}}              | WRONG_TYPE /asked
            {"situation":{"id":"a"},"asked":["a",{},7]}      | WRONG_TYPE /asked/1, WRONG_TYPE /asked/2
            {"situation":{"id":"a"},"asked":["\\ud800"]}     | WRONG_TYPE /asked/0
            {"situation":{"id":"a","debts":[{"id":"\\ud800","product":"huabei"}]}} | NOT_UTF8 /situation/debts/0/id
            {"situation":{"id":"a"},"answer":7}              | WRONG_TYPE /answer
            {"situation":{"id":"a"},"answer":{"debts":[{}],"input":1,"x":1}} | UNKNOWN_MEMBER /answer/x, MISSING_MEMBER /answer/question, \
            WRONG_TYPE /answer/input, WRONG_TYPE /answer/debts/0
            """)
    void all_that_makes_a_turn_none_is_told(String turn, String mistakes) {
        assertThat(mistakes(turn)).map(String::strip).containsExactly(mistakes.split(", "));
    }

    @Test
    void all_that_is_wrong_with_a_situation_is_told_where_it_stands_in_the_turn() {
        var situation =
                "{\"id\":7,\"wants\":[\"x\"],\"debts\":[{\"id\":\"h\",\"product\":\"x\",\"principal\":1e999999999}]}";
        assertThat(mistakes("{\"situation\":" + situation + ",\"asks\":[]}"))
                .containsExactly(
                        "WRONG_TYPE /situation/id",
                        "UNKNOWN_CODE /situation/debts/0/product",
                        "OUT_OF_RANGE /situation/debts/0/principal",
                        "UNKNOWN_MEMBER /asks");
        assertThat(
                        mistakes(
                                "{\"situation\":{\"id\":\"a\",\"debts\":[5]},\"answer\":{\"question\":\"days\",\"choices\":[\"month\"]}}"))
                .containsExactly("WRONG_TYPE /situation/debts/0");
        var paid = "{\"id\":\"a\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\",\"stage\":\"current\"}]}";
        assertThat(mistakes("{\"situation\":" + paid + ",\"answer\":{\"question\":\"days\",\"choices\":[\"month\"]}}"))
                .containsExactly("CONTRADICTION /answer");
    }
}
