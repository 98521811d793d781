package org.collectionadvisor.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.BadSituation;
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

    /** A drawn situation, what the rules conclude about it, and how that is explained. */
    record Explained(Situation situation, Conclusions conclusions, Explanation explanation) {
        ObjectNode json() {
            return Json.mapper().valueToTree(situation);
        }
    }

    int kept(Kind kind) {
        return kept.getOrDefault(kind, 0);
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
        var one = new Explained(situation, conclusions, EXPLAINER.explain(conclusions));
        new PassedThresholds(this, one).check();
        acts(one);
        forecast(one);
        changes(one);
        answers(one);
    }

    /** What the rules conclude about a changed situation; null where it contradicts itself. */
    static @Nullable Conclusions conclude(ObjectNode changed) {
        try {
            return ADVISOR.conclude(ADVISOR.read(changed.toString().getBytes(UTF_8), Situations.DAY, null));
        } catch (BadSituation e) {
            return null;
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

    private static @Nullable Level level(Conclusions of, String debtId, Channel channel) {
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
            var after = conclude(json);
            note(
                    Kind.AN_ACT_CHANGES_LEVELS,
                    after != null
                            && !act.risks().isEmpty()
                            && act.risks().stream().noneMatch(risk -> risk.from() == risk.to())
                            && RiskChange.between(one.conclusions(), after).equals(act.risks()),
                    act,
                    one);
        }
    }

    private void forecast(Explained one) {
        for (var day : one.explanation().forecast().days()) {
            var json = dated(one, day.on(), day.inDays());
            var later = conclude(json);
            if (later != null) {
                var risks = ADVISOR.word(later, Form.CODES).risks().stream()
                        .map(risk -> new Forecast.RiskOn(risk.debtId(), risk.channel(), risk.level()))
                        .toList();
                note(Kind.A_DAY_IS_FORECAST, day.risks().equals(risks), day, one);
            }
        }
    }

    /** The same situation as it would be told that day: what is late is later by so many days. */
    private static ObjectNode dated(Explained one, LocalDate on, int days) {
        var json = one.json();
        json.put("asOf", on.toString());
        json.get("debts").forEach(debt -> {
            var late = debt.path("daysPastDue");
            if (!debt.path("stage").asText().equals("settled") && !late.isMissingNode()) {
                if (late.isObject() && late.path("atLeast").asInt() > 0) {
                    ((ObjectNode) late).fieldNames().forEachRemaining(end -> ((ObjectNode) late)
                            .put(end, late.get(end).asInt() + days));
                } else if (late.asInt() > 0) {
                    ((ObjectNode) debt).put("daysPastDue", late.asInt() + days);
                } else if (debt.has("dueDate")) {
                    ((ObjectNode) debt).remove("daysPastDue");
                }
            }
        });
        return json;
    }

    private void changes(Explained one) {
        for (var change : one.explanation().forecast().changes()) {
            for (int back : List.of(0, 1)) {
                var then = EXPLAINER.later(change.inDays() - back, one.situation());
                note(
                        Kind.A_LEVEL_CHANGES_ON_ITS_DAY,
                        then != null
                                && level(then, change.debtId(), change.channel())
                                        == (back == 0 ? change.to() : change.from()),
                        change + " less " + back,
                        one);
            }
        }
    }

    private void answers(Explained one) {
        for (var ask : one.explanation().askValue()) {
            for (var answer : ask.answers()) {
                var json = one.json();
                ask.pointers().forEach(pointer -> set(json, pointer, answer.answer()));
                var after = conclude(json);
                note(
                        Kind.AN_ANSWER_DECIDES,
                        after != null && isAsPromised(answer, one.conclusions(), after),
                        ask.pointers() + " " + answer,
                        one);
            }
        }
    }

    private static boolean isAsPromised(AskValue.IfAnswered answer, Conclusions before, Conclusions after) {
        var steps = steps(after);
        var said = said(after);
        var sets = new TreeSet<>(steps(before));
        sets.addAll(answer.steps());
        answer.noLonger().forEach(sets::remove);
        return RiskChange.between(before, after).equals(answer.risks())
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
        ADVISOR.word(of, Form.CODES).answers().forEach(answer -> said.add(Objects.requireNonNull(answer.code())));
        return said;
    }
}
