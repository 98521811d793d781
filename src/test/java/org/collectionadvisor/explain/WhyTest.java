package org.collectionadvisor.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** A rule is told condition by condition, and always as it really spoke. */
class WhyTest {
    private static final int SITUATIONS = 12;
    private static final Advisor ADVISOR = Advisor.open();
    private static final Explainer EXPLAINER = ADVISOR.explainer();

    private static Situation situation(String debt, Language language) {
        var json = "{\"id\":\"a\",\"asOf\":\"2026-11-22\",\"language\":\"" + (language == Language.ZH ? "zh" : "en")
                + "\",\"debts\":[{\"id\":\"h\",\"product\":\"huabei\"" + debt + "}]}";
        return ADVISOR.read(json.getBytes(UTF_8), Situations.DAY, null);
    }

    private static RuleTruth why(String rule, Situation situation) {
        return EXPLAINER.why(EXPLAINER.index(rule), situation);
    }

    private static ConditionTruth late(RuleTruth why) {
        return why.facts().get(0).conditions().stream()
                .flatMap(ConditionTruth::singles)
                .filter(condition ->
                        condition.distance() != null && condition.says().contains("91"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_number_that_fails_says_how_far_it_is_from_the_figure() {
        var why = why("agency.past-outsourcing-day", situation(",\"daysPastDue\":31", Language.EN));
        var late = late(why);
        assertThat(why.speaks()).isFalse();
        assertThat(late.truth()).isEqualTo(Truth.FAILS);
        assertThat(late.shown()).isEqualTo("31 of 91 days, 60 days short");
        assertThat(Objects.requireNonNull(late.distance()).by()).isEqualTo(Range.of(BigDecimal.valueOf(60)));
        assertThat(late.facts()).extracting(ConditionTruth.Told::pointer).containsExactly("/debts/0/daysPastDue");
        assertThat(late(why("agency.past-outsourcing-day", situation(",\"daysPastDue\":31", Language.ZH)))
                        .shown())
                .isEqualTo("31 / 91 天，缺 60 天");
    }

    @Test
    void a_range_is_told_with_both_ends_and_what_was_not_told_with_its_pointer() {
        var rough = late(why(
                "agency.past-outsourcing-day",
                situation(",\"daysPastDue\":{\"atLeast\":80,\"atMost\":100}", Language.EN)));
        assertThat(rough.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(Objects.requireNonNull(rough.distance()).by())
                .isEqualTo(Range.between(BigDecimal.valueOf(-9), BigDecimal.valueOf(11)));
        assertThat(rough.untold()).containsExactly("/debts/0/daysPastDue");
        var nothing = why("agency.past-outsourcing-day", situation("", Language.EN));
        assertThat(nothing.facts().get(0).truth()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void where_a_range_leaves_a_level_open_both_ends_are_told() {
        var rough = situation(
                ",\"stage\":\"overdue\",\"daysPastDue\":{\"atLeast\":80,\"atMost\":100}}],"
                        + "\"refusals\":[{\"debtId\":\"h\",\"form\":\"sms\",\"offersAlternative\":false",
                Language.EN);
        var explained = ADVISOR.explain(rough);
        assertThat(explained.explanation().wouldChange())
                .flatExtracting(WouldChange::risks)
                .contains(new RiskChange(
                        "h", Channel.AGENCY, Range.of(Level.HIGH), Range.between(Level.MEDIUM, Level.HIGH)));
        assertThat(new String(explained.json(), UTF_8)).contains("{\"atLeast\":\"medium\",\"atMost\":\"high\"}");
    }

    @Test
    void a_rule_read_aloud_has_both_languages_and_its_sources_with_their_weight() {
        var rule = EXPLAINER.rule(EXPLAINER.index("agency.past-early-day"), LocalDate.of(2026, 11, 22));
        assertThat(rule.en().says()).isEqualTo("the risk is at least agency medium");
        assertThat(rule.zh().when()).hasSameSizeAs(rule.en().when());
        assertThat(rule.sources()).extracting(RuleInWords.Cited::id).contains("practice-flow-2019");
        assertThat(new InText(Language.EN).add(rule).toString())
                .contains("is at least 60 days", "practice-flow-2019 [practice]");
    }

    @Test
    void every_rule_speaks_where_its_conditions_hold_and_nowhere_else() {
        Situations.grownLines(5).limit(SITUATIONS).forEach(line -> {
            var conclusions = ADVISOR.conclude(ADVISOR.read(line.getBytes(UTF_8), Situations.DAY, null));
            for (int i = 0; i < ADVISOR.rulebook().rules().size(); i++) {
                var why = EXPLAINER.why(i, conclusions);
                boolean holds = why.facts().stream().anyMatch(fact -> fact.truth() == Truth.HOLDS);
                boolean idle = ADVISOR.rulebook().rules().get(i).conclusion() instanceof Conclusion.Answer;
                assertThat(why.speaks()).as(why.rule()).isIn(holds && why.inForce(), !idle && holds && why.inForce());
            }
        });
    }
}
