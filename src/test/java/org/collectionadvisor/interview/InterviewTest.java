package org.collectionadvisor.interview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.Examples;
import org.collectionadvisor.texts.InterviewQuestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** One question after the other, and what is told by the answers. */
class InterviewTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Advisor ADVISOR = Advisor.open();
    private static final Interview INTERVIEW = new Interview(ADVISOR);

    @AfterAll
    static void close() {
        ADVISOR.close();
    }

    private static Turn.Reply begin(String situation) {
        return INTERVIEW.reply(("{\"situation\":" + situation + "}").getBytes(UTF_8), DAY);
    }

    private static Turn.Reply tell(Turn.Reply before, String question, String... choices) {
        return tell(before, new Turn.Answer(question, List.of(choices), null, null));
    }

    private static Turn.Reply tell(Turn.Reply before, Turn.Answer answer) {
        return INTERVIEW.reply(new Turn(before.situation(), before.asked(), answer), DAY);
    }

    @Test
    void it_begins_with_the_debts_and_goes_on_in_the_order_of_the_rulebook() {
        var begun = begin("{\"id\":\"a\"}");
        assertThat(begun.next().id()).isEqualTo("product");
        var told = tell(begun, "product", "huabei", "credit-card");
        assertThat(told.situation().path("debts").findValuesAsText("product")).containsExactly("huabei", "credit-card");
        assertThat(told.next().id()).isEqualTo("wants");
        assertThat(told.left()).isGreaterThan(5);
        assertThat(tell(told, "wants").next().debts()).containsExactly(0, 1);
    }

    @Test
    void whoever_does_not_know_what_kind_it_is_goes_on_all_the_same() {
        var told = tell(begin("{\"id\":\"a\"}"), "product");
        assertThat(told.situation().at("/debts/0/product").asText()).isEqualTo("other");
    }

    @Test
    void a_debt_that_was_left_out_is_asked_about_again() {
        var two = begin(
                "{\"id\":\"a\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"},{\"id\":\"j\",\"product\":\"jiebei\"}]}");
        var one = tell(two, new Turn.Answer("days", List.of("month"), null, List.of(0)));
        assertThat(one.situation().at("/debts/1").has("daysPastDue")).isFalse();
        var next = tell(one, "wants").next();
        assertThat(next.id()).isEqualTo("days");
        assertThat(next.debts()).containsExactly(1);
    }

    @Test
    void what_is_told_already_is_not_asked() {
        var begun = begin(
                "{\"id\":\"a\",\"wants\":[\"prison\"],\"debts\":[{\"id\":\"h\",\"product\":\"huabei\",\"daysPastDue\":40}]}");
        assertThat(begun.next().id()).isEqualTo("distress");
    }

    @Test
    void a_day_that_starts_a_deadline_comes_in_between() {
        var begun = begin("{\"id\":\"a\",\"debts\":[{\"id\":\"c\",\"product\":\"credit-card\"}]}");
        var paper = tell(begun, "papers", "payment-order");
        assertThat(paper.next().id()).isEqualTo("/legalPapers/*/receivedOn");
        assertThat(paper.next().input()).isEqualTo(Asking.Input.DATE);
        var dated = tell(paper, new Turn.Answer(paper.next().id(), null, "2026-11-20", null));
        assertThat(dated.situation().at("/legalPapers/0/receivedOn").asText()).isEqualTo("2026-11-20");
        var unknown = tell(paper, paper.next().id());
        assertThat(unknown.situation().path("unanswered").toString()).contains("/legalPapers/0/receivedOn");
        assertThat(unknown.next().id()).isNotEqualTo(paper.next().id());
    }

    @Test
    void what_is_told_of_contacts_is_told_of_one_unless_it_differs() {
        var begun = begin("{\"id\":\"a\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"}]}");
        var told = tell(begun, "contacts", "agency", "threat", "family", "employer")
                .situation()
                .path("contacts");
        assertThat(told).hasSize(2);
        assertThat(told.get(0).toString())
                .isEqualTo(
                        "{\"debtId\":\"h\",\"by\":\"agency\",\"conduct\":[\"threat\",\"debt-disclosed\"],\"to\":\"family\"}");
        assertThat(told.get(1).path("to").asText()).isEqualTo("employer");
    }

    @Test
    void none_is_told_as_none() {
        var begun = begin("{\"id\":\"a\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"}]}");
        assertThat(tell(begun, "papers", "none").situation().path("legalPapers"))
                .isEmpty();
        assertThat(tell(begun, "papers").situation().has("legalPapers")).isFalse();
    }

    /** Somebody who takes one choice after the other arrives, whatever it is. */
    @Test
    void every_choice_can_be_told_and_the_interview_ends() {
        for (var question : ADVISOR.rulebook().texts().interview()) {
            for (var choice : question.choices().stream()
                    .map(InterviewQuestion.Choice::id)
                    .toList()) {
                var reply = begin("{\"id\":\"a\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"}]}");
                reply = question.begins() ? begin("{\"id\":\"a\"}") : reply;
                reply = tell(reply, question.id(), choice);
                assertThat(reply.asked()).contains(question.id());
            }
        }
        var reply = begin("{\"id\":\"a\"}");
        for (int turns = 0; reply.next() != null; turns++) {
            assertThat(turns).isLessThan(60);
            reply = tell(reply, reply.next().id());
        }
        assertThat(reply.left()).isZero();
    }

    /** Whoever keeps the situation alone is asked the same, one after the other. */
    @Test
    void a_situation_alone_is_asked_as_in_turns() {
        var always = ADVISOR.rulebook().texts().interview().stream()
                .filter(question -> !question.onlyIfAsked() && !question.begins())
                .map(InterviewQuestion::id)
                .toList();
        var taken = new Random(7);
        for (int person = 0; person < 6; person++) {
            var reply = begin(
                    "{\"id\":\"a\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"},{\"id\":\"c\",\"product\":\"credit-card\"}]}");
            var left = new TreeSet<String>();
            while (true) {
                var situation = reply.situation().deepCopy();
                var unanswered = situation.withArray("unanswered");
                left.forEach(unanswered::add);
                var conclusions = ADVISOR.concludeAll(List.of(ADVISOR.read(SituationJson.of(situation), DAY, null)))
                        .get(0);
                var open = INTERVIEW.open(situation, conclusions);
                if (reply.asked().containsAll(always)) {
                    break; // what else is asked depends on what the rules still ask for, and there more is known to be
                    // unknown
                }
                assertThat(open.get(0).id())
                        .as("%s %s", situation, reply.asked())
                        .isEqualTo(reply.next().id());
                var choices = reply.next().choices();
                reply = choices.isEmpty() || taken.nextBoolean()
                        ? tell(reply, open.get(0).id())
                        : tell(
                                reply,
                                open.get(0).id(),
                                choices.get(taken.nextInt(choices.size())).id());
                left.addAll(open.get(0).pointers());
                if (open.get(0).question() != null) {
                    var told = new Openness(reply.situation(), Set.of(), Set.of());
                    left.addAll(told.pointers(open.get(0).question()));
                }
            }
        }
    }

    @Test
    void eight_answers_tell_no_less_of_the_examples_than_the_rules_own_asks() {
        var measure = new Measure(ADVISOR, 8, 3);
        var found = Stream.of("job-loss", "night-calls", "summons", "several-lenders")
                .map(name -> measure.of(ADVISOR.read(Examples.all().get(name).getBytes(UTF_8), DAY, null)))
                .toList();
        assertThat(found.stream()
                        .mapToDouble(one -> one.byInterview().firstSteps())
                        .average()
                        .orElse(0))
                .isGreaterThanOrEqualTo(found.stream()
                        .mapToDouble(one -> one.byAsks().firstSteps())
                        .average()
                        .orElse(1));
        assertThat(found.stream()
                        .mapToDouble(one -> one.byInterview().steps())
                        .average()
                        .orElse(0))
                .isGreaterThan(found.stream()
                        .mapToDouble(one -> one.byAsks().steps())
                        .average()
                        .orElse(1));
    }
}
