package org.collectionadvisor.interview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.rulebook.ToldMistakes;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.BadSituation;
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
     * @param turn one in JSON, in UTF-8
     * @param today the day of a situation that tells none
     * @throws BadAnswer if it is no turn, its answer fits no question, or its situation is refused: with all that is wrong
     * @throws org.collectionadvisor.session.RuleLimitException if a rule had to be stopped
     */
    public Turn.Reply reply(byte[] turn, LocalDate today) {
        var read = new TurnReader(situation -> mistakes(situation, today)).read(turn);
        try {
            return reply(read, today);
        } catch (BadSituation e) {
            throw new BadAnswer(e.code(), "/answer", "With this answer the situation is refused: " + e.getMessage());
        }
    }

    /** All that is wrong with what a turn brings, before its answer is told. */
    private List<BadAnswer.Mistake> mistakes(ObjectNode situation, LocalDate today) {
        var told = situation;
        if (begins(situation)) {
            told = situation.deepCopy();
            told.putArray("debts").addObject().put("id", "none yet").put("product", "other");
        }
        return new ToldMistakes(advisor.rulebook())
                .in(SituationJson.of(told), today).stream()
                        .map(BadAnswer.Mistake::in)
                        .toList();
    }

    /**
     * The same for a turn that was read.
     *
     * @throws BadAnswer if the answer fits no question
     * @throws BadSituation if the situation, or what it becomes, is refused
     */
    Turn.Reply reply(Turn turn, LocalDate today) {
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

    /**
     * What is still to be put to somebody of whom the situation alone is kept, in the order of the turns. A question counts as put
     * where each of its pointers is told, or stands in {@code unanswered}. What the rules ask for and no turn can take comes last.
     *
     * @param conclusions of the situation
     */
    public List<Open> open(ObjectNode situation, Conclusions conclusions) {
        var asks = conclusions.asks();
        var openness = new Openness(situation, Set.of(), members(asks));
        var own = texts.interview().stream().filter(openness::isOpen).toList();
        var put = open(situation, Set.of(), asks).stream().map(Asking::id).toList();
        var waiting = asks.stream()
                .map(Conclusions.Ask::member)
                .filter(member -> !put.contains(member))
                .filter(member ->
                        own.stream().noneMatch(question -> question.members().contains(member)));
        return Stream.concat(put.stream(), waiting)
                .map(id -> own.stream()
                        .filter(question -> question.id().equals(id))
                        .findFirst()
                        .map(question -> new Open(id, question, openness.pointers(question)))
                        .orElse(new Open(id, null, List.of())))
                .toList();
    }

    private static Set<String> members(List<Conclusions.Ask> asks) {
        return asks.stream().map(Conclusions.Ask::member).collect(Collectors.toSet());
    }

    private List<Asking> open(ObjectNode situation, Set<String> asked, List<Conclusions.Ask> asks) {
        var openness = new Openness(situation, asked, members(asks));
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
        var debts = situation.path("debts");
        return debts.isMissingNode() || debts.isNull() || (debts.isArray() && debts.isEmpty());
    }

    private List<Conclusions.Ask> asks(ObjectNode situation, LocalDate today) {
        if (begins(situation)) {
            return List.of();
        }
        var read = advisor.read(SituationJson.of(situation), today, null);
        return advisor.concludeAll(List.of(read)).get(0).asks();
    }
}
