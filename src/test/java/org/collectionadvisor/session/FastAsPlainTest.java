package org.collectionadvisor.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** The plain knowledge base, with a new session for every situation, is the measure of the fast settings. */
class FastAsPlainTest {
    private static final int SITUATIONS = 1_000;

    @Test
    void the_fast_settings_conclude_what_the_plain_ones_do() {
        var fast = Reasoner.embedded();
        var plain = fast.plain();
        var reader = new SituationReader();
        Situations.lines(11).limit(SITUATIONS).forEach(line -> {
            var situation = reader.read(line, Situations.DAY);
            var measure = plain.conclude(situation);
            plain.forgetSessions();
            assertThat(SameConclusions.signs(fast.conclude(situation)))
                    .as(line)
                    .isEqualTo(SameConclusions.signs(measure));
        });
    }
}
