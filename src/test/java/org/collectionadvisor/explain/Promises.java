package org.collectionadvisor.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Situations;
import org.jspecify.annotations.Nullable;

/** Keeps an explanation to its word: the situation is changed as it says, told anew as JSON, and the rules are asked again. */
final class Promises {
    static final Advisor ADVISOR = Advisor.open();
    static final Explainer EXPLAINER = ADVISOR.explainer();

    /** What an explanation promises. */
    enum Kind {
        A_CONDITION_PASSES,
        THE_RULE_SPEAKS_THEN,
        AN_ACT_CHANGES_LEVELS,
        A_DAY_IS_FORECAST,
        A_LEVEL_CHANGES_ON_ITS_DAY,
        AN_ANSWER_DECIDES
    }

    private final Map<Kind, Integer> kept = new EnumMap<>(Kind.class);
    private final List<String> broken = new ArrayList<>();

    private final List<Trial> trials = new ArrayList<>();

    /** A changed situation, and what is looked for in what the rules conclude about it. */
    private record Trial(Situation situation, Consumer<Conclusions> judge) {}

    /** A drawn situation, what the rules conclude about it, and how that is explained. */
    record Explained(Situation situation, Conclusions conclusions, Explanation explanation) {
        ObjectNode json() {
            return Json.mapper().valueToTree(situation);
        }
    }

    int kept(Kind kind) {
        return kept.getOrDefault(kind, 0);
    }

    /** How many promises of each kind were kept. */
    @Override
    public String toString() {
        return kept.toString();
    }

    List<String> broken() {
        return broken;
    }

    /** Counts a promise that was kept, or notes which one was not and where. */
    void note(Kind kind, boolean isKept, Object promise, Explained of) {
        if (isKept) {
            kept.merge(kind, 1, Integer::sum);
        } else {
            broken.add(kind + ": " + promise + " of " + of.json());
        }
    }

    void check(String line) {
        var situation = ADVISOR.read(line.getBytes(UTF_8), Situations.DAY, null);
        var conclusions = ADVISOR.conclude(situation);
        var one = new Explained(
                situation, conclusions, EXPLAINER.explain(conclusions).explanation());
        new PassedThresholds(this, one).check();
        acts(one);
        new KeptForecasts(this, one).check();
        answers(one);
        judge();
    }

    /** All are decided at once, which is faster than one after the other. */
    private void judge() {
        var conclusions =
                ADVISOR.concludeAll(trials.stream().map(Trial::situation).toList());
        for (int i = 0; i < trials.size(); i++) {
            trials.get(i).judge().accept(conclusions.get(i));
        }
        trials.clear();
    }

    /**
     * Has the rules asked about a changed situation.
     *
     * @return false if it contradicts itself
     */
    boolean ask(ObjectNode changed, Consumer<Conclusions> judge) {
        try {
            trials.add(new Trial(ADVISOR.read(changed.toString().getBytes(UTF_8), Situations.DAY, null), judge));
            return true;
        } catch (BadSituation e) {
            return false;
        }
    }

    static void set(ObjectNode situation, String pointer, @Nullable Object value) {
        JsonNode json = Json.mapper().valueToTree(value);
        var at = JsonPointer.compile(pointer);
        if (situation.at(at.head()) instanceof ArrayNode list) {
            list.set(at.last().getMatchingIndex(), json);
        } else {
            Pointers.record(at.head(), situation).set(at.last().getMatchingProperty(), json);
        }
    }

    static @Nullable Level level(Conclusions of, String debtId, Channel channel) {
        return of.facts().debts().stream()
                .filter(debt -> debt.told().id().equals(debtId))
                .findFirst()
                .map(debt -> of.facts().concluded().level(channel, debt))
                .orElse(null);
    }

    private void acts(Explained one) {
        for (var act : one.explanation().wouldChange()) {
            var json = one.json();
            act.sets().forEach(set -> set(json, set.pointer(), set.value()));
            boolean isReal = !act.risks().isEmpty()
                    && act.risks().stream().noneMatch(risk -> Objects.equals(risk.from(), risk.to()));
            boolean isAsked = ask(
                    json,
                    after -> note(
                            Kind.AN_ACT_CHANGES_LEVELS,
                            isReal && isAsPromised(act.risks(), one.conclusions(), after),
                            act,
                            one));
            noteAsked(Kind.AN_ACT_CHANGES_LEVELS, isAsked, act, one);
        }
    }

    /** Exactly the promised levels, or, where ranges leave them open, levels between the promised ends. */
    private static boolean isAsPromised(List<RiskChange> promised, Conclusions before, Conclusions after) {
        var changed = new ArrayList<>(RiskChange.between(Levels.of(before), Levels.of(after)));
        for (var risk : promised) {
            changed.removeIf(other -> other.debtId().equals(risk.debtId()) && other.channel() == risk.channel());
            if (!isWithin(level(before, risk.debtId(), risk.channel()), risk.from())
                    || !isWithin(level(after, risk.debtId(), risk.channel()), risk.to())) {
                return false;
            }
        }
        return changed.isEmpty();
    }

    private static boolean isWithin(@Nullable Level level, @Nullable Range<Level> promised) {
        return promised == null || promised.isExact()
                ? level == (promised == null ? null : promised.exact())
                : level == null
                        || (level.compareTo(Objects.requireNonNull(promised.atLeast())) >= 0
                                && level.compareTo(Objects.requireNonNull(promised.atMost())) <= 0);
    }

    private void noteAsked(Kind kind, boolean isAsked, Object promise, Explained of) {
        if (!isAsked) {
            note(kind, false, promise + " contradicts", of);
        }
    }

    private void answers(Explained one) {
        for (var ask : one.explanation().askValue()) {
            for (var answer : ask.answers()) {
                var json = one.json();
                ask.pointers().forEach(pointer -> set(json, pointer, answer.answer()));
                var promise = ask.pointers() + " " + answer;
                boolean isAsked = ask(
                        json,
                        after -> note(
                                Kind.AN_ANSWER_DECIDES, isAsPromised(answer, one.conclusions(), after), promise, one));
                noteAsked(Kind.AN_ANSWER_DECIDES, isAsked, promise, one);
            }
        }
    }

    private static boolean isAsPromised(AskValue.IfAnswered answer, Conclusions before, Conclusions after) {
        var steps = steps(after);
        var said = said(after);
        var sets = new TreeSet<>(steps(before));
        sets.addAll(answer.steps());
        answer.noLonger().forEach(sets::remove);
        return RiskChange.between(Levels.of(before), Levels.of(after)).equals(answer.risks())
                && sets.equals(steps)
                && said.containsAll(answer.answers());
    }

    private static TreeSet<String> steps(Conclusions of) {
        var advice = ADVISOR.word(of, Form.CODES);
        var steps = new TreeSet<String>();
        advice.steps().forEach(step -> steps.add(step.code()));
        return steps;
    }

    private static TreeSet<String> said(Conclusions of) {
        var said = new TreeSet<String>();
        ADVISOR.word(of, Form.CODES).answers().forEach(answer -> said.add(answer.code()));
        return said;
    }
}
