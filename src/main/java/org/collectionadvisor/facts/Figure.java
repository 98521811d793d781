package org.collectionadvisor.facts;

import java.math.BigDecimal;
import org.collectionadvisor.situation.Unit;

/** A number of law or practice as it stands on one day. */
public record Figure(String name, Unit unit, BigDecimal value) {

    /**
     * The value as a whole number, for counts and days.
     *
     * @throws ArithmeticException if it is not whole
     */
    public int whole() {
        return value.intValueExact();
    }
}
