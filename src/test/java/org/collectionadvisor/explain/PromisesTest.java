package org.collectionadvisor.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Situations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever an explanation promises comes true if the situation is changed so and the rules are asked again. */
class PromisesTest {
    private static final int SITUATIONS = 120;
    private static final Advisor ADVISOR = Advisor.open();
    private static final Explainer EXPLAINER = ADVISOR.explainer();
    private static final List<Told> ALL =
            Situations.grownLines(37).limit(SITUATIONS).map(PromisesTest::told).toList();

    private record Told(Situation situation, Conclusions conclusions, Explanation explanation) {
        ObjectNode json() {
            return Json.mapper().valueToTree(situation);
        }
    }

    private static Told told(String line) {
        var situation = ADVISOR.read(line.getBytes(UTF_8), Situations.DAY, null);
        var conclusions = ADVISOR.conclude(situation);
        return new Told(situation, conclusions, EXPLAINER.explain(conclusions));
    }

    /** What the rules conclude about a changed situation; null where it contradicts itself. */
    private static @Nullable Conclusions conclude(ObjectNode changed) {
        try {
            return ADVISOR.conclude(ADVISOR.read(changed.toString().getBytes(UTF_8), Situations.DAY, null));
        } catch (BadSituation e) {
            return null;
        }
    }

    private static void set(ObjectNode situation, String pointer, JsonNode value) {
        var at = JsonPointer.compile(pointer);
        Pointers.record(at.head(), situation).set(at.last().getMatchingProperty(), value);
    }

    private static @Nullable Level level(Conclusions of, String debtId, Channel channel) {
        return of.facts().debts().stream()
                .filter(debt -> debt.told().id().equals(debtId))
                .findFirst()
                .map(debt -> of.facts().concluded().level(channel, debt))
                .orElse(null);
    }

    private static void assertChanges(List<RiskChange> promised, Conclusions before, Conclusions after) {
        for (var risk : promised) {
            assertThat(level(before, risk.debtId(), risk.channel())).isEqualTo(risk.from());
            assertThat(level(after, risk.debtId(), risk.channel())).isEqualTo(risk.to());
        }
    }

    @Test
    void a_forecast_is_the_advice_of_that_day() {
        int compared = 0;
        for (var one : ALL) {
            for (var day : one.explanation().forecast().days()) {
                var later = conclude(dated(one, day.on(), day.inDays()));
                if (later != null) {
                    var risks = new ArrayList<Forecast.RiskOn>();
                    ADVISOR.word(later, Form.CODES)
                            .risks()
                            .forEach(risk ->
                                    risks.add(new Forecast.RiskOn(risk.debtId(), risk.channel(), risk.level())));
                    assertThat(day.risks()).as(day + " of " + one.json()).containsExactlyInAnyOrderElementsOf(risks);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(2 * SITUATIONS);
    }

    /** The same situation as it would be told that day: what is late is later by so many days. */
    private static ObjectNode dated(Told one, LocalDate on, int days) {
        var json = one.json();
        json.put("asOf", on.toString());
        json.get("debts").forEach(debt -> {
            var late = debt.path("daysPastDue");
            boolean open = !debt.path("stage").asText().equals("settled");
            if (open && late.asInt() > 0) {
                ((ObjectNode) debt).put("daysPastDue", late.asInt() + days);
            } else if (open && debt.has("dueDate") && !late.isMissingNode() && !late.isObject()) {
                ((ObjectNode) debt).remove("daysPastDue");
            } else if (open && late.isObject()) {
                json.put("asOf", "a range is tried elsewhere");
            }
        });
        return json;
    }

    @Test
    void a_level_changes_on_the_day_told_and_not_the_day_before() {
        for (var one : ALL) {
            for (var change : one.explanation().forecast().changes()) {
                for (int back : List.of(0, 1)) {
                    var then = EXPLAINER.later(change.inDays() - back, one.situation());
                    if (then != null) {
                        assertThat(level(then, change.debtId(), change.channel()))
                                .as(change + " of " + one.json())
                                .isEqualTo(back == 0 ? change.to() : change.from());
                    }
                }
            }
        }
    }

    @Test
    void a_step_that_is_taken_gives_exactly_the_promised_levels() {
        int tried = 0;
        for (var one : ALL) {
            for (var act : one.explanation().wouldChange()) {
                var json = one.json();
                act.sets().forEach(set -> set(json, set.pointer(), Json.mapper().valueToTree(set.value())));
                var after = Objects.requireNonNull(conclude(json));
                assertThat(RiskChange.between(one.conclusions(), after)).isEqualTo(act.risks());
                assertThat(act.risks()).isNotEmpty().allMatch(risk -> risk.from() != risk.to());
                tried++;
            }
        }
        assertThat(tried).isPositive();
    }

    @Test
    void each_answer_gives_what_it_promises() {
        int tried = 0;
        for (var one : ALL) {
            for (var ask : one.explanation().askValue()) {
                for (var answer : ask.answers()) {
                    var json = one.json();
                    ask.pointers()
                            .forEach(pointer -> set(json, pointer, Json.mapper().valueToTree(answer.answer())));
                    var after = Objects.requireNonNull(conclude(json));
                    assertThat(RiskChange.between(one.conclusions(), after)).isEqualTo(answer.risks());
                    var steps = after.steps().stream()
                            .filter(step -> step.withheld().isEmpty())
                            .map(Conclusions.Step::code)
                            .toList();
                    assertThat(steps.containsAll(answer.steps())).isTrue();
                    assertThat(answer.noLonger()).noneMatch(steps::contains);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(SITUATIONS);
    }

    @Test
    void past_its_threshold_a_condition_holds_and_the_rule_speaks_or_names_the_next() {
        int tried = 0;
        int spoke = 0;
        for (var one : ALL) {
            for (var entry : one.explanation().notAdvised()) {
                for (var condition : entry.conditions()) {
                    var after = passed(one, condition);
                    if (after != null) {
                        tried++;
                        spoke += holds(entry, condition, after) ? 1 : 0;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(SITUATIONS / 2);
        assertThat(spoke).isGreaterThan(tried / 4);
    }

    /** The conclusions once the one told number behind a failed comparison has passed; null where there is no such number. */
    private static @Nullable Conclusions passed(Told one, ConditionTruth condition) {
        var distance = condition.distance();
        boolean own = condition.facts().size() == 1
                && String.valueOf(condition.facts().get(0).value()).equals(String.valueOf(condition.value()));
        if (distance == null || !own || distance.by().exact() == null || condition.truth() != Truth.FAILS) {
            return null;
        }
        var json = one.json();
        set(json, condition.facts().get(0).pointer(), Json.mapper().valueToTree(distance.turnsAt()));
        return conclude(json);
    }

    /** Whether the rule speaks; if not, something else about the fact must be named, and no longer this. */
    private static boolean holds(NotAdvised entry, ConditionTruth passed, Conclusions after) {
        int index = EXPLAINER.index(entry.rule());
        var rule = ADVISOR.rulebook().rules().get(index);
        var fact = after.of(Objects.requireNonNull(Vocabulary.standard().type(rule.fact()))).stream()
                .filter(each -> each.pointer().equals(entry.pointer()))
                .filter(each -> entry.debtId() == null || entry.debtId().equals(Explainer.debtId(each)))
                .findFirst()
                .orElseThrow();
        var truths =
                new Truths(ADVISOR.rulebook(), after, after.facts().situation().language());
        var lacking = Lacking.of(rule.when(), fact);
        assertThat(lacking.failed().stream()
                        .map(single -> truths.of(single, fact).says()))
                .as(entry.toString())
                .doesNotContain(passed.says());
        boolean speaks = Truths.truth(rule.when(), fact) == Truth.HOLDS;
        if (speaks) {
            assertThat(after.spoken().get(index)).isTrue();
        } else {
            assertThat(lacking.failed().size() + lacking.unknown().size()).isPositive();
        }
        return speaks;
    }
}
