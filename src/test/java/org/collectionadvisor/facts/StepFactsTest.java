package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StepFactsTest {
    private static final int BESIDE = 4;

    private final Facts facts = Given.facts("'debts':[{'id':'d','product':'huabei'},{'id':'e','product':'huabei'}],"
            + "'done':[{'step':'contact-creditor','debtId':'e','outcome':'refused'}]");

    private StepFacts step(@Nullable DebtFacts debt, @Nullable Range<LocalDate> by) {
        return new StepFacts(
                facts, 3, new StepFacts.Proposed("contact-creditor", "talk", by), debt, other -> other == BESIDE);
    }

    @Test
    void a_step_was_taken_where_it_was_for_its_debt() {
        assertThat(step(facts.debts().get(0), null).done()).isFalse();
        assertThat(step(facts.debts().get(0), null).outcome()).isEqualTo(Tried.NOT_TRIED);
        assertThat(step(facts.debts().get(1), null).done()).isTrue();
        assertThat(step(facts.debts().get(1), null).outcome()).isEqualTo(Tried.REFUSED);
        assertThat(step(null, null).done()).isTrue();
    }

    @Test
    void of_the_debt_of_a_step_for_the_borrower_nothing_is_known() {
        assertThat(step(null, null).debt()).isSameAs(facts.unknownDebt());
        assertThat(step(facts.debts().get(1), null).debt())
                .isSameAs(facts.debts().get(1));
    }

    @Test
    void days_are_left_to_the_day_by_which_to_take_it() {
        var tomorrow = Given.TODAY.plusDays(1);
        assertThat(step(null, Range.of(tomorrow)).daysLeft()).isEqualTo(Range.of(1));
        assertThat(step(null, Range.of(tomorrow)).told().by()).isEqualTo(Range.of(tomorrow));
        assertThat(step(null, null).daysLeft()).isNull();
    }

    @Test
    void it_knows_its_index_and_the_steps_beside_it() {
        var step = step(null, null);
        assertThat(step.stepIndex()).isEqualTo(3);
        assertThat(step.pointer()).isEqualTo("/steps");
        assertThat(step.advised(BESIDE)).isTrue();
        assertThat(step.advised(5)).isFalse();
    }
}
