package org.collectionadvisor.session;

import org.collectionadvisor.compiled.CompiledRulebook;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

class ByConditionsTest {
    @Test
    void conditions_conclude_what_the_engine_does() {
        var compiled = CompiledRulebook.embedded();
        var reader = new SituationReader();
        var situations = Situations.grownLines(12)
                .limit(1_000)
                .map(line -> reader.read(line, Situations.DAY))
                .toList();
        PlainDrools.check(new Reasoner(compiled.rulebook())::conclude, new Reasoner(compiled), situations);
    }
}
