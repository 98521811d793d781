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

    /** The value of a figure that is a day. */
    public LocalDate day() {
        return LocalDate.ofEpochDay(value.longValueExact());
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
