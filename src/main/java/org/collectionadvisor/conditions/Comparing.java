package org.collectionadvisor.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/** Compares two known values that the parser found to be of one kind. */
final class Comparing {
    private Comparing() {}

    /** Whether a comparison holds for every possible value, for none, or for some. */
    static Truth truth(Object left, Op op, Object right) {
        if (left instanceof Range<?> range) {
            return right instanceof Range<?> other
                    ? op.truth(
                            compare(range.atLeast(), other.atMost(), -1), compare(range.atMost(), other.atLeast(), 1))
                    : truth(range, op, right);
        }
        return Truth.of(op.holds(compare(left, right)));
    }

    private static Truth truth(Range<?> left, Op op, Object right) {
        int least = compare(left.atLeast(), right, -1);
        return left.isExact() ? Truth.of(op.holds(least)) : op.truth(least, compare(left.atMost(), right, 1));
    }

    /** An end that is open lies beyond every value. */
    private static int compare(@Nullable Object left, @Nullable Object right, int beyond) {
        return left == null || right == null ? beyond : compare(left, right);
    }

    /** Below 0, 0 or above as {@link Comparable#compareTo} has it; of codes only 0 says anything. */
    private static int compare(Object left, Object right) {
        if (right instanceof Operand.Code code) {
            return code.is(left) ? 0 : 1;
        } else if (left instanceof LocalDate day) {
            return day.compareTo(right instanceof Figure figure ? figure.day() : (LocalDate) right);
        } else if (left instanceof Integer whole && right instanceof Figure figure) {
            return figure.compared(whole);
        } else if (left instanceof Integer whole && right instanceof Integer other) {
            return whole.compareTo(other);
        } else if (left instanceof Number) {
            return decimal(left).compareTo(decimal(right));
        } else if (left instanceof Enum<?> constant && !left.getClass().equals(right.getClass())) {
            return constant.name().equals(((Enum<?>) right).name()) ? 0 : 1;
        }
        return comparable(left).compareTo(right);
    }

    private static BigDecimal decimal(Object number) {
        if (number instanceof Figure figure) {
            return figure.value();
        }
        return number instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
    }

    @SuppressWarnings("unchecked") // the parser lets only words of one kind be compared
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }
}
