package org.collectionadvisor.session;

import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/**
 * Drools plainly used is the measure of the fast settings: each condition by itself, every rule fired that is not known to fail,
 * a new session for every situation.
 */
class FastAsPlainTest {
    @Test
    void the_fast_settings_conclude_what_the_plain_ones_do() {
        var compiled = CompiledRulebook.embedded();
        var reader = new SituationReader();
        var situations = Situations.grownLines(11)
                .limit(1_000)
                .map(line -> reader.read(line, Situations.DAY))
                .toList();
        PlainRules.of(compiled.rulebook()).check(new Reasoner(compiled), situations);
    }
}
