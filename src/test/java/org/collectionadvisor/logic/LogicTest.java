package org.collectionadvisor.logic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.RoughDraw;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of the rulebook's own conditions holds of every drawn fact, however exactly it was told. */
class LogicTest {
    private static final int PAIRS = 20_000;
    private static final int FEWEST = 50;

    private static final Rulebook RULEBOOK = CompiledRulebook.embedded().rulebook();

    /** A claim about two conditions. */
    private record Claim(Condition one, Condition other, boolean never) {
        boolean isRefutedBy(Fact fact) {
            return holds(one, fact) && holds(other, fact) == never;
        }

        private static boolean holds(Condition condition, Fact fact) {
            return condition.truth(fact, new Unknowns()) == Truth.HOLDS;
        }
    }

    private static @Nullable BigDecimal value(@Nullable Figure figure) {
        return figure == null ? null : figure.value();
    }

    private static Map<String, List<Condition>> conditions() {
        return RULEBOOK.rules().stream()
                .collect(Collectors.groupingBy(
                        Rule::fact,
                        Collectors.flatMapping(
                                rule -> rule.when().parts().stream(),
                                Collectors.collectingAndThen(Collectors.toSet(), List::copyOf))));
    }

    private static List<Claim> claims(List<Condition> conditions, Logic logic) {
        var random = new Random(3);
        var claims = new ArrayList<Claim>();
        for (int i = 0; i < PAIRS; i++) {
            var one = conditions.get(random.nextInt(conditions.size()));
            var other = conditions.get(random.nextInt(conditions.size()));
            if (!one.equals(other) && logic.neverTogether(List.of(one, other))) {
                claims.add(new Claim(one, other, true));
            } else if (!one.equals(other) && logic.holdsWherever(other, one)) {
                claims.add(new Claim(one, other, false));
            }
        }
        return claims;
    }

    @Test
    void no_drawn_fact_refutes_what_is_said_of_conditions() {
        var today = RULEBOOK.on(Situations.DAY);
        var logic = Logic.by(ref -> value(today.figures().at(ref.index())));
        var claims = conditions().entrySet().stream()
                .filter(of -> !of.getKey().equals("Step"))
                .collect(Collectors.toMap(
                        of -> Vocabulary.standard().type(of.getKey()), of -> claims(of.getValue(), logic)));
        assertThat(claims.get(DebtFacts.class)).filteredOn(Claim::never).hasSizeGreaterThan(FEWEST);
        assertThat(claims.get(DebtFacts.class))
                .filteredOn(claim -> !claim.never())
                .hasSizeGreaterThan(FEWEST);
        var exact = Situations.grownLines(8).limit(300);
        var rough = Situations.grownLines(9).limit(300).map(line -> RoughDraw.rougher(line, line.hashCode(), 0.4));
        Stream.concat(exact, rough).forEach(line -> {
            var situation = new SituationReader().read(line, Situations.DAY);
            if (!RULEBOOK.on(situation.asOf()).from().equals(today.from())) {
                return;
            }
            var facts =
                    new Facts(situation, RULEBOOK.declarations().vocabulary(), today.figures(), RULEBOOK.workingDays());
            for (var fact : facts.all()) {
                assertThat(claims.getOrDefault(fact.getClass(), List.of()))
                        .as(line)
                        .noneMatch(claim -> claim.isRefutedBy(fact));
            }
        });
    }

    @Test
    void what_is_said_whatever_the_figures_holds_by_those_of_a_day() {
        var today = RULEBOOK.on(Situations.DAY);
        var logic = Logic.by(ref -> value(today.figures().at(ref.index())));
        var claims = claims(conditions().get("Debt"), Logic.whateverFigures());
        assertThat(claims)
                .hasSizeGreaterThan(FEWEST)
                .allMatch(claim -> claim.never()
                        ? logic.neverTogether(List.of(claim.one(), claim.other()))
                        : logic.holdsWherever(claim.other(), claim.one()));
    }
}
