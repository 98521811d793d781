package org.collectionadvisor.interview;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.interview.BadAnswer.Mistake;
import org.collectionadvisor.json.Nearest;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.situation.Mistakes;
import org.collectionadvisor.texts.InterviewQuestion;
import org.collectionadvisor.texts.InterviewQuestion.Choice;
import org.jspecify.annotations.Nullable;

/** Takes an answer: what it tells goes into the situation, and its question is not put again. */
final class AnswerTaker {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode situation;
    private final Set<String> asked;
    private final Rulebook rulebook;
    private final LocalDate today;

    /**
     * @param situation is told the answers
     * @param asked gets the ids of the questions
     */
    AnswerTaker(ObjectNode situation, Set<String> asked, Rulebook rulebook, LocalDate today) {
        this.situation = situation;
        this.asked = asked;
        this.rulebook = rulebook;
        this.today = today;
    }

    /** @param asks what the rules ask before the answer is told; few answers need to know */
    void take(Turn.Answer answer, Supplier<List<Conclusions.Ask>> asks) {
        var own = rulebook.texts().interview();
        var question = own.stream()
                .filter(one -> one.id().equals(answer.question()))
                .findFirst()
                .orElse(null);
        if (question != null) {
            choose(question, answer, asks);
            return;
        }
        var ask = asks.get().stream()
                .filter(one -> one.member().equals(answer.question()))
                .findFirst()
                .orElse(null);
        if (ask != null) {
            type(ask, answer);
        } else {
            var known = own.stream().map(InterviewQuestion::id).toList();
            throw new BadAnswer(
                    Code.UNKNOWN_CODE,
                    "/answer/question",
                    "`question` is none that is put now; " + Nearest.hint(answer.question(), known) + ".");
        }
    }

    private void choose(InterviewQuestion question, Turn.Answer answer, Supplier<List<Conclusions.Ask>> asks) {
        var open = new Openness(situation, Set.copyOf(asked), Set.of()).debts(question);
        var all = IntStream.range(0, situation.path("debts").size()).boxed().toList();
        var debts = answer.debts() != null ? answer.debts() : open.isEmpty() ? all : open;
        var wrong = wrong(question, answer);
        if (!all.containsAll(debts)) {
            wrong.add(new Mistake(
                    Code.OUT_OF_RANGE, "/answer/debts", "`debts` must be indexes of the situation's debts."));
        }
        if (!wrong.isEmpty()) {
            throw new BadAnswer(wrong);
        }
        var chosen = chosen(question, answer);
        var telling = new Telling(situation, day());
        chosen.forEach(choice -> telling.tell(choice, debts));
        if (chosen.isEmpty()) {
            asks.get().stream()
                    .filter(ask -> question.members().contains(ask.member()))
                    .forEach(this::leave);
        }
        if (debts.containsAll(open)) {
            asked.add(question.id());
        } else {
            debts.forEach(debt -> asked.add(question.id() + ":" + debt));
        }
    }

    private static List<Mistake> wrong(InterviewQuestion question, Turn.Answer answer) {
        var wrong = new ArrayList<Mistake>();
        var told = answer.chosen();
        var known = question.choices().stream().map(Choice::id).toList();
        for (int i = 0; i < Math.min(told.size(), Mistakes.MOST); i++) {
            if (!known.contains(told.get(i))) {
                wrong.add(new Mistake(
                        Code.UNKNOWN_CODE,
                        "/answer/choices/" + i,
                        "This is none of the question's choices; " + Nearest.hint(told.get(i), known) + "."));
            }
        }
        if (told.size() > 1 && !question.many()) {
            wrong.add(new Mistake(Code.OUT_OF_RANGE, "/answer/choices", "`choices` must hold one choice here."));
        }
        return wrong;
    }

    private static List<Choice> chosen(InterviewQuestion question, Turn.Answer answer) {
        var told = answer.chosen();
        var ids = told.isEmpty() ? Stream.ofNullable(question.ifUnknown()).toList() : told;
        return question.choices().stream()
                .filter(choice -> ids.contains(choice.id()))
                .toList();
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(situation.path("asOf").asText(today.toString()));
        } catch (DateTimeException e) {
            return today; // refused when the situation is read
        }
    }

    /** An answer to a question of the rules is the same wherever they ask. */
    private void type(Conclusions.Ask ask, Turn.Answer answer) {
        asked.add(ask.member());
        if (answer.isUnknown()) {
            leave(ask);
            return;
        }
        var asking = Asking.of(ask.member(), rulebook);
        var value = value(answer, asking == null ? null : asking.input());
        for (var told : ask.told()) {
            var pointer = JsonPointer.compile(told.pointer());
            Pointers.record(pointer.head(), situation).set(pointer.last().getMatchingProperty(), value);
        }
    }

    /** The value in JSON; whether it is a day or a known code is seen when the situation is read. */
    private static JsonNode value(Turn.Answer answer, Asking.@Nullable Input input) {
        var typed = answer.chosen().isEmpty()
                ? String.valueOf(answer.input()).strip()
                : answer.chosen().get(0);
        if (input == null || input == Asking.Input.DATE) {
            return NODES.textNode(typed);
        } else if (input == Asking.Input.TRUTH && List.of("true", "false").contains(typed)) {
            return NODES.booleanNode(typed.equals("true"));
        } else if (input != Asking.Input.TRUTH && typed.matches("[0-9]{1,12}([.][0-9]{1,10})?")) {
            return NODES.numberNode(new BigDecimal(typed));
        }
        throw new BadAnswer(
                Code.WRONG_TYPE,
                "/answer/input",
                input == Asking.Input.TRUTH ? "`input` must be `true` or `false`." : "`input` must be a number.");
    }

    /** Not asked again: the person does not know. */
    private void leave(Conclusions.Ask ask) {
        var list = situation.get("unanswered") instanceof ArrayNode known ? known : situation.putArray("unanswered");
        var before = new ArrayList<String>();
        list.forEach(one -> before.add(one.asText()));
        ask.told().stream()
                .map(Told::pointer)
                .filter(pointer -> !before.contains(pointer))
                .forEach(list::add);
    }
}
