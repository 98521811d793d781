package org.collectionadvisor.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.compiled.CompiledRulebook;
import org.junit.jupiter.api.Test;

class SessionPoolTest {
    private static final CompiledRulebook COMPILED = CompiledRulebook.embedded();

    private final SessionPool pool = new SessionPool(COMPILED.bases());

    /** Lends as many sets at once as asked for, and tells which. */
    private List<Sessions> lentAtOnce(int callers) {
        var lent = new ArrayList<Sessions>();
        lend(callers, lent);
        return lent;
    }

    private void lend(int callers, List<Sessions> lent) {
        if (callers > 0) {
            pool.lend(sessions -> {
                lent.add(sessions);
                lend(callers - 1, lent);
            });
        }
    }

    @Test
    void one_caller_after_another_is_lent_the_same_set() {
        assertThat(lentAtOnce(1)).isEqualTo(lentAtOnce(1));
    }

    @Test
    void nobody_waits_and_no_more_stay_than_there_are_processors() {
        int callers = SessionPool.MOST_IDLE + 3;
        assertThat(lentAtOnce(callers)).doesNotHaveDuplicates().hasSize(callers);
        assertThat(pool.idle()).isEqualTo(SessionPool.MOST_IDLE);
    }

    @Test
    void after_an_error_a_set_is_not_lent_again() {
        var lent = new ArrayList<Sessions>();
        assertThatThrownBy(() -> pool.lend(sessions -> {
                    lent.add(sessions);
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(pool.idle()).isZero();
        assertThat(lentAtOnce(1)).doesNotContainAnyElementsOf(lent);
    }

    @Test
    void who_was_lent_a_set_before_it_was_closed_may_finish() {
        var lent = new ArrayList<Sessions>();
        pool.lend(sessions -> {
            pool.close();
            lent.add(sessions);
        });
        assertThat(lent).hasSize(1);
        assertThat(pool.idle()).isZero();
        assertThatThrownBy(() -> lentAtOnce(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the advisor is closed; open another to advise again");
    }
}
