package org.collectionadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Because;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to what a person came to ask, asked for, done before and cannot answer; by the small rulebook of the golden lines. */
class AnswersTest {
    private static final Advisor ADVISOR = Advisor.open(Path.of("src/test/resources/golden/rules"));
    private static final String LATE =
            "'id':'a','product':'huabei','stage':'overdue','daysPastDue':40,'principal':1000";

    private static Advice advice(String members, String debt, Form form) {
        var json = "{'id':'B-1','language':'en'," + members + "'borrower':{'distress':'none'},'contacts':[],'debts':[{"
                + debt + "}]}";
        var situation = ADVISOR.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Situations.DAY, null);
        return ADVISOR.advise(situation, form);
    }

    private static Advice advice(String members, String debt) {
        return advice(members, debt, Form.FULL);
    }

    private static List<String> codes(Advice advice) {
        return advice.answers().stream().map(Advice.Answer::code).toList();
    }

    private static List<String> asked(Advice advice) {
        return advice.asks().stream().flatMap(ask -> ask.pointers().stream()).toList();
    }

    @Test
    void the_first_answer_concluded_is_said_in_the_order_asked() {
        assertThat(codes(advice("'wants':['agency','owing'],", LATE))).containsExactly("agency.likely", "owing.behind");
        assertThat(codes(advice("'wants':['owing'],", LATE + ",'disputed':true")))
                .containsExactly("owing.disputed");
        assertThat(codes(advice("'wants':['owing'],", "'id':'a','product':'huabei','daysPastDue':0")))
                .containsExactly("owing.nothing");
        assertThat(codes(advice("'wants':['owing','agency','owing'],", LATE)))
                .containsExactly("owing.behind", "agency.likely");
    }

    @Test
    void nothing_is_said_to_what_was_not_asked() {
        assertThat(advice("", LATE).answers()).isEmpty();
        assertThat(advice("'wants':[],", LATE).answers()).isEmpty();
    }

    @Test
    void an_answer_says_why_and_comes_first() {
        var advice = advice("'wants':['owing'],", LATE);
        var answer = advice.answers().get(0);
        assertThat(answer.to()).isEqualTo("owing");
        assertThat(answer.text()).isEqualTo("You owe it, 1,000 yuan.");
        assertThat(answer.because()).extracting(Because::rule).containsExactly("small.owes");
        assertThat(answer.because().get(0).text()).isEqualTo("past due by 40 days");
        assertThat(answer.because().get(0).facts())
                .extracting(Because.Ground::pointer)
                .contains("/debts/0/daysPastDue");
    }

    @Test
    void the_form_of_codes_has_no_words() {
        var answer = advice("'wants':['owing'],", LATE, Form.CODES).answers().get(0);
        assertThat(answer.text()).isNull();
        assertThat(answer.because()).containsExactly(Because.code("small.owes"));
    }

    @Test
    void what_the_answer_waits_for_is_asked_before_risks() {
        assertThat(asked(advice("", "'id':'a','product':'huabei'"))).first().isEqualTo("/debts/0/daysPastDue");
        var wanted = advice("'wants':['owing'],", "'id':'a','product':'huabei','daysPastDue':40");
        assertThat(asked(wanted)).startsWith("/debts/0/principal", "/debts/0/disputed");
        assertThat(wanted.asks().get(1).rules()).contains("small.disputes-it");
    }

    @Test
    void nobody_waits_for_an_answer_that_is_not_wanted_or_would_not_be_said() {
        assertThat(advice("'wants':['agency'],", LATE).asks())
                .noneMatch(ask -> ask.rules().contains("small.disputes-it"));
        var disputed = advice("'wants':['owing'],", "'id':'a','product':'huabei','disputed':true");
        assertThat(codes(disputed)).containsExactly("owing.disputed");
        assertThat(disputed.asks()).noneMatch(ask -> ask.rules().contains("small.owes"));
    }

    @Test
    void what_could_not_be_answered_is_not_asked_again() {
        var unanswered = "'unanswered':['/debts/0/daysPastDue','/debts/0/agency/with'],";
        assertThat(asked(advice("", "'id':'a','product':'huabei'"))).contains("/debts/0/daysPastDue");
        assertThat(asked(advice(unanswered, "'id':'a','product':'huabei'")))
                .isNotEmpty()
                .doesNotContain("/debts/0/daysPastDue");
    }

    @Test
    void a_rule_speaks_only_to_what_is_wanted() {
        var owing = ADVISOR.read(
                "{\"id\":\"B-1\",\"wants\":[\"owing\"],\"debts\":[{\"id\":\"a\",\"product\":\"huabei\"}]}"
                        .getBytes(StandardCharsets.UTF_8),
                Situations.DAY,
                null);
        var rules = ADVISOR.rulebook().rules();
        assertThat(ADVISOR.conclude(owing).spoken().stream()
                        .mapToObj(rule -> rules.get(rule).id()))
                .contains("small.owes-nothing")
                .doesNotContain("small.no-agency-yet");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            'wants':['owing','owin'],             | UNKNOWN_CODE   | /wants/1      | An entry of `wants` is not known here; did you mean `owing`?
            'wants':['prison'],                   | UNKNOWN_CODE   | /wants/0      | An entry of `wants` is not known here; allowed are `owing`, `agency`.
            'done':[{'step':'talks'}],            | UNKNOWN_CODE   | /done/0/step  | `step` is not known here; did you mean `talk`?
            'unanswered':['/debts/0/disputd'],    | UNKNOWN_MEMBER | /unanswered/0 | An entry of `unanswered` is not known here; did you mean `/debts/*/disputed`?
            """)
    void a_code_the_rulebook_does_not_know_is_refused(String members, Code code, String pointer, String message) {
        var refusal = catchThrowableOfType(BadSituation.class, () -> advice(members, LATE));
        assertThat(refusal).hasMessage(message);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.pointer()).isEqualTo(pointer);
        assertThat(refusal.id()).isEqualTo("B-1");
    }
}
