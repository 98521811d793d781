package org.collectionadvisor.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.Rules;
import org.collectionadvisor.situation.RoughDraw;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** A rulebook that is not compiled gives the same advice, byte by byte, and by the same rules. */
class ByConditionsTest {
    private static final int SITUATIONS = 600;

    @Test
    void conditions_conclude_what_the_engine_does_of_what_is_told_exactly() {
        mustAgree(Situations.grownLines(12).limit(SITUATIONS));
    }

    @Test
    void conditions_conclude_what_the_engine_does_of_what_is_told_roughly() {
        mustAgree(
                Situations.grownLines(13).limit(SITUATIONS).map(line -> RoughDraw.rougher(line, line.hashCode(), 0.4)));
    }

    private static void mustAgree(Stream<String> lines) {
        try (var compiled = Advisor.open();
                var uncompiled = Advisor.uncompiled(Rules.FOLDER)) {
            lines.forEach(line -> {
                var situation = compiled.read(line.getBytes(UTF_8), Situations.DAY, null);
                assertThat(advice(uncompiled, line)).isEqualTo(advice(compiled, line));
                assertThat(SameConclusions.signs(uncompiled.conclude(situation)))
                        .as(line)
                        .isEqualTo(SameConclusions.signs(compiled.conclude(situation)));
                assertThat(uncompiled.conclude(situation).spoken())
                        .as(line)
                        .isEqualTo(compiled.conclude(situation).spoken());
            });
        }
    }

    private static String advice(Advisor advisor, String line) {
        return new String(advisor.advise(line.getBytes(UTF_8), Situations.DAY, null), UTF_8);
    }
}
