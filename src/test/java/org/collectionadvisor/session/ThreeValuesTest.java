package org.collectionadvisor.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
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

/** What Drools fires and what is found beside it are together what the conditions say one by one in three values. */
class ThreeValuesTest {
    private static final Rulebook RULEBOOK = Rulebook.embedded();

    @Test
    void every_rule_that_is_not_known_to_fail_is_told_with_what_blocks_it() {
        var bases = KnowledgeBases.fast(CompiledRules.embedded());
        var sessions = new Sessions(bases);
        var reader = new SituationReader();
        Situations.lines(5).limit(300).forEach(line -> {
            var situation = reader.read(line, Situations.DAY);
            var facts = new Facts(situation, RULEBOOK.on(situation.asOf()).figures(), RULEBOOK.workingDays());
            var told = facts.all();
            var fired = new HashSet<String>();
            var recorder = new Recorder(fired);
            for (var layer : List.of(Layer.STANDING, Layer.FINDINGS)) {
                sessions.fire(layer, told, recorder);
                bases.look(layer, told, recorder);
            }
            // A rule whose figures are not in force says nothing that counts.
            var speaking = RULEBOOK.on(situation.asOf()).speaking();
            fired.removeIf(sign -> !speaking.get(Recorder.rule(sign)));
            assertThat(fired).as(line).isEqualTo(expected(told, speaking));
        });
    }

    private static HashSet<String> expected(List<Fact> told, BitSet speaking) {
        var expected = new HashSet<String>();
        for (int i = 0; i < RULEBOOK.rules().size(); i++) {
            var rule = RULEBOOK.rules().get(i);
            if (speaking.get(i) && rule.conclusion().layer().compareTo(Layer.FINDINGS) <= 0) {
                for (var fact : told) {
                    var truth = matches(rule, fact) ? Conditions.of(rule, List.of(fact)) : Truth.FALSE;
                    if (truth != Truth.FALSE) {
                        expected.add(Recorder.sign(i, truth == Truth.TRUE, fact));
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
        static String sign(int rule, boolean surely, Fact about) {
            return rule + " " + surely + " " + about.pointer() + System.identityHashCode(about);
        }

        static int rule(String sign) {
            return Integer.parseInt(sign.substring(0, sign.indexOf(' ')));
        }

        @Override
        public void fired(int rule, long unknown, Fact about) {
            assertThat(unknown)
                    .as("what blocks rule %s", rule)
                    .isEqualTo(Unknowns.of(RULEBOOK.rules().get(rule), about));
            fired.add(sign(rule, unknown == 0, about));
        }

        @Override
        public void fired(int rule, long unknown, Fact about, Fact second) {
            throw noJoin();
        }

        @Override
        public void fired(int rule, long unknown, Fact about, Fact second, Fact third) {
            throw noJoin();
        }

        private static AssertionError noJoin() {
            return new AssertionError("no rule joins");
        }
    }
}
