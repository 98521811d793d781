package org.collectionadvisor.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.collectionadvisor.situation.Unit;

/**
 * A number of law or practice as it stands on one day.
 *
 * @param value the number; of a day, the days since 1970
 */
public record Figure(String name, Unit unit, BigDecimal value) {
    private static final int INT_DIGITS = 9;

    /** The value of a figure that is a day. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(value.longValueExact());
    }

    /** How a whole number compares with the figure, as {@link Comparable#compareTo} has it. */
    public int compared(int whole) {
        return value.scale() == 0 && value.precision() < INT_DIGITS
                ? Integer.compare(whole, value.intValue())
                : BigDecimal.valueOf(whole).compareTo(value);
    }

    /**
     * The value as a whole number, for counts and days.
     *
     * @throws ArithmeticException if it is not whole
     */
    public int whole() {
        return value.intValueExact();
    }
}
