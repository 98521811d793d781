package org.collectionadvisor.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.collectionadvisor.facts.Figure;

/** Compares two known values that the parser found to be of one kind. */
final class Comparing {
    private Comparing() {}

    /** Below 0, 0 or above as {@link Comparable#compareTo} has it; of codes only 0 says anything. */
    static int compare(Object left, Object right) {
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
