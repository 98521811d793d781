package org.collectionadvisor.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.collectionadvisor.explain.Promises.Kind;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever an explanation promises comes true if the situation is changed so and the rules are asked again: for a share of the
 * drawn situations in every build, for 2,000 with {@code -Dpromises=2000}.
 */
class PromisesTest {
    private static final int SITUATIONS = Integer.getInteger("promises", 100);
    private static final Promises PROMISES = new Promises();

    @BeforeAll
    static void check() {
        Situations.grownLines(37).limit(SITUATIONS).forEach(PROMISES::check);
    }

    @Test
    void every_promise_is_kept() {
        assertThat(PROMISES.broken()).as(PROMISES.toString()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void promises_of_each_kind_are_made(Kind kind) {
        assertThat(PROMISES.kept(kind)).isGreaterThan(SITUATIONS / 10);
    }
}
