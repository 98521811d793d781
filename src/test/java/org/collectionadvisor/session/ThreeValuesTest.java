package org.collectionadvisor.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** What Drools matches is what the conditions say when they are looked at one by one in three values. */
class ThreeValuesTest {
    private static final Rulebook RULEBOOK = Rulebook.embedded();

    @Test
    void drools_fires_every_rule_that_is_not_known_to_fail_and_no_other() {
        var sessions = new Sessions(KnowledgeBases.fast(CompiledRules.embedded()));
        var reader = new SituationReader();
        Situations.lines(5).limit(300).forEach(line -> {
            var situation = reader.read(line, Situations.DAY);
            var facts = new Facts(situation, RULEBOOK.on(situation.asOf()).figures(), RULEBOOK.workingDays());
            var told = facts.all();
            var fired = new HashSet<String>();
            for (var layer : List.of(Layer.STANDING, Layer.FINDINGS)) {
                sessions.fire(layer, told, new Recorder(fired));
            }
            assertThat(fired).as(line).isEqualTo(expected(told));
        });
    }

    private static HashSet<String> expected(List<Fact> told) {
        var expected = new HashSet<String>();
        for (int i = 0; i < RULEBOOK.rules().size(); i++) {
            var rule = RULEBOOK.rules().get(i);
            if (rule.conclusion().layer().compareTo(Layer.FINDINGS) <= 0) {
                for (var fact : told) {
                    if (matches(rule, fact) && Conditions.of(rule, List.of(fact)) != Truth.FALSE) {
                        expected.add(i + " " + fact.pointer() + System.identityHashCode(fact));
                    }
                }
            }
        }
        return expected;
    }

    private static boolean matches(Rule rule, Fact fact) {
        return fact.getClass().getSimpleName().equals(rule.patterns().get(0).fact() + "Facts");
    }

    private record Recorder(HashSet<String> fired) implements Out {
        @Override
        public void fired(int rule, Fact about) {
            fired.add(rule + " " + about.pointer() + System.identityHashCode(about));
        }

        @Override
        public void fired(int rule, Fact about, Fact second) {
            throw new AssertionError("no rule joins");
        }

        @Override
        public void fired(int rule, Fact about, Fact second, Fact third) {
            throw new AssertionError("no rule joins");
        }
    }
}
