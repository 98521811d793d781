package org.collectionadvisor.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.compiled.Out;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.situation.RoughDraw;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** Drools fires exactly the rules that hold, as the conditions themselves say it in three values. */
class ThreeValuesTest {
    private static final CompiledRulebook COMPILED = CompiledRulebook.embedded();
    private static final List<Rule> RULES = COMPILED.rulebook().rules();

    @Test
    void drools_fires_the_rules_that_hold_and_no_other() {
        var sessions = new Sessions(COMPILED.bases());
        var undecided = new RulesByFact(RULES);
        var reader = new SituationReader();
        var exact = Situations.grownLines(5).limit(200);
        var rough = Situations.grownLines(7).limit(200).map(line -> RoughDraw.rougher(line, line.hashCode(), 0.4));
        Stream.concat(exact, rough).forEach(line -> {
            var situation = reader.read(line, Situations.DAY);
            var day = COMPILED.rulebook().on(situation.asOf());
            var facts = new Facts(
                    situation,
                    COMPILED.rulebook().declarations().vocabulary(),
                    day.figures(),
                    COMPILED.rulebook().workingDays());
            var collector = new Collector(COMPILED.rulebook(), day.speaking(), facts);
            for (var layer : Layer.values()) {
                collector.begin();
                var told = layer == Layer.WITHHOLD ? collector.proposed() : facts.all();
                var fired = new HashSet<String>();
                Out recorder = (rule, fact) -> {
                    fired.add(sign(rule, fact));
                    collector.holds(rule, fact);
                };
                sessions.fire(layer, told, recorder);
                assertThat(fired).as("%s of %s", layer, line).isEqualTo(holding(layer, told));
                int before = collector.undecided().size();
                var expected = leftOpen(layer, facts.all(), collector, day.speaking());
                undecided.lookForUndecided(layer, List.of(collector));
                var open = collector.undecided().stream()
                        .skip(before)
                        .map(one -> sign(one.index(), one.fact()) + " " + words(one.words()))
                        .toList();
                assertThat(open).as("%s of %s", layer, line).containsExactlyInAnyOrderElementsOf(expected);
            }
        });
    }

    private static Set<String> holding(Layer layer, List<? extends Fact> told) {
        var holding = new HashSet<String>();
        for (int i = 0; i < RULES.size(); i++) {
            var rule = RULES.get(i);
            if (rule.conclusion().layer() == layer) {
                for (var fact : told) {
                    if (matches(rule, fact) && rule.truth(fact, new Unknowns()) == Truth.HOLDS) {
                        holding.add(sign(i, fact));
                    }
                }
            }
        }
        return holding;
    }

    private static List<String> leftOpen(Layer layer, List<Fact> told, Collector collector, BitSet speaking) {
        var open = new ArrayList<String>();
        for (int i = 0; i < RULES.size(); i++) {
            var rule = RULES.get(i);
            for (var fact : told) {
                var unknowns = new Unknowns();
                if (speaking.get(i)
                        && rule.conclusion().layer() == layer
                        && rule.conclusion().canBeOpen()
                        && matches(rule, fact)
                        && collector.isOpen(rule.conclusion(), fact.debt())
                        && rule.truth(fact, unknowns) == Truth.UNKNOWN
                        && !unknowns.isEmpty()) {
                    open.add(sign(i, fact) + " " + words(unknowns.copy()));
                }
            }
        }
        return open;
    }

    private static Set<String> words(List<Read> words) {
        return words.stream()
                .map(read -> read.whose() + "." + read.word().name())
                .collect(Collectors.toSet());
    }

    private static boolean matches(Rule rule, Fact fact) {
        return fact.getClass().equals(Vocabulary.standard().type(rule.fact()));
    }

    private static String sign(int rule, Fact fact) {
        return RULES.get(rule).id() + " " + fact.pointer() + " " + fact.factIndex();
    }
}
