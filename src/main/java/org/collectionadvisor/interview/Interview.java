package org.collectionadvisor.interview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.BadSituation.Code;
import org.collectionadvisor.texts.InterviewQuestion;
import org.collectionadvisor.texts.Texts;

/**
 * The interview of a rulebook: its own questions in their order, with those of the rules that cannot wait in between and the others
 * after. It keeps nothing: each turn brings what is told so far.
 */
public final class Interview {
    private final Advisor advisor;
    private final Texts texts;

    /**
     * The interview of the rulebook in use.
     *
     * @throws IllegalArgumentException if it has none
     */
    public Interview(Advisor advisor) {
        this.advisor = advisor;
        texts = advisor.rulebook().texts();
        if (texts.interview().isEmpty()) {
            throw new IllegalArgumentException("the rulebook has no " + InterviewQuestion.FILE);
        }
    }

    /** Whether a rulebook has one. */
    public static boolean isIn(Advisor advisor) {
        return !advisor.rulebook().texts().interview().isEmpty();
    }

    /** All questions of the rulebook's own, in the order in which they are put. */
    public List<Asking> questions() {
        return texts.interview().stream()
                .map(question -> Asking.of(question, List.of()))
                .toList();
    }

    /**
     * Tells an answer, and finds what to ask next.
     *
     * @param today the day of a situation that tells none
     * @throws BadAnswer if the answer fits no question
     * @throws org.collectionadvisor.situation.BadSituation if the situation, or what it becomes, is refused
     * @throws org.collectionadvisor.session.RuleLimitException if a rule had to be stopped
     */
    public Turn.Reply reply(Turn turn, LocalDate today) {
        var situation = turn.situation().deepCopy();
        var asked = new LinkedHashSet<>(turn.askedSoFar());
        if (turn.answer() != null) {
            new AnswerTaker(situation, asked, advisor.rulebook(), today)
                    .take(turn.answer(), () -> asks(situation, today));
        }
        if (begins(situation)) {
            var first = texts.interview().get(0);
            return new Turn.Reply(
                    situation,
                    List.copyOf(asked),
                    Asking.of(first, List.of()),
                    texts.interview().size());
        }
        var open = open(situation, asked, asks(situation, today));
        return new Turn.Reply(situation, List.copyOf(asked), open.isEmpty() ? null : open.get(0), open.size());
    }

    private List<Asking> open(ObjectNode situation, Set<String> asked, List<Conclusions.Ask> asks) {
        var wanted = asks.stream().map(Conclusions.Ask::member).collect(Collectors.toSet());
        var openness = new Openness(situation, asked, wanted);
        var own = texts.interview().stream()
                .filter(openness::isOpen)
                .map(question -> Asking.of(question, openness.debts(question)))
                .toList();
        var covered = texts.interview().stream()
                .flatMap(question -> question.members().stream())
                .collect(Collectors.toSet());
        var ofRules = asks.stream()
                .map(Conclusions.Ask::member)
                .filter(member -> !covered.contains(member) && !asked.contains(member))
                .toList();
        return Stream.of(asking(ofRules, true).stream(), own.stream(), asking(ofRules, false).stream())
                .flatMap(some -> some)
                .toList();
    }

    private List<Asking> asking(List<String> members, boolean first) {
        return members.stream()
                .filter(member -> Objects.requireNonNull(texts.question(member)).first() == first)
                .flatMap(member -> Stream.ofNullable(Asking.of(member, advisor.rulebook())))
                .toList();
    }

    private static boolean begins(ObjectNode situation) {
        return situation.path("debts").isEmpty();
    }

    private List<Conclusions.Ask> asks(ObjectNode situation, LocalDate today) {
        if (begins(situation)) {
            return List.of();
        }
        try {
            var read = advisor.read(Json.mapper().writeValueAsBytes(situation), today, null);
            return advisor.concludeAll(List.of(read)).get(0).asks();
        } catch (JsonProcessingException e) {
            throw new BadAnswer(Code.OUT_OF_RANGE, "/situation", "A number in it is out of every range.");
        }
    }
}
