package org.collectionadvisor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToldTest {
    private static final Range<Integer> ROUGHLY = Range.between(3, 5);

    private static Told told(@Nullable Object value, boolean isDefault) {
        return new Told(0, 0, "/debts/3", "/principal", "/debts/*/principal", value, isDefault);
    }

    @Test
    void it_stands_in_its_record() {
        assertThat(told(1, false).pointer()).isEqualTo("/debts/3/principal");
        assertThat(told(1, false)).hasToString("/debts/3/principal of /debts/*/principal");
    }

    @Test
    void it_tells_of_a_debt_where_it_is_a_member_of_one() {
        assertThat(told(1, false).debt()).hasValue(3);
        assertThat(new Told(0, 0, "/budget", "/income", "/budget/income", 1, false).debt())
                .isEmpty();
    }

    @Test
    void what_was_not_told_or_told_roughly_may_still_be_told() {
        assertThat(told(null, false).isOpen()).isTrue();
        assertThat(told(ROUGHLY, false).isOpen()).isTrue();
        assertThat(told(List.of(Range.of(1), ROUGHLY), false).isOpen()).isTrue();
        assertThat(told(Range.of(1), false).isOpen()).isFalse();
        assertThat(told(List.of(Range.of(1)), false).isOpen()).isFalse();
        assertThat(told("text", false).isOpen()).isFalse();
    }

    @Test
    void something_may_rest_on_what_was_told_and_on_nothing_else() {
        assertThat(told(1, false).isGround()).isTrue();
        assertThat(told(1, true).isGround()).isFalse();
        assertThat(told(null, false).isGround()).isFalse();
    }
}
