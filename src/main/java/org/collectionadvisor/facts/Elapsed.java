package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Counts years and months that are over: one is over once its last day is. */
final class Elapsed {
    private Elapsed() {}

    /** How many whole units have ended between two days; one from the 29th may end on the last day of a shorter month. */
    static int full(ChronoUnit unit, LocalDate from, LocalDate to) {
        int count = (int) Math.max(0, unit.between(from, to) + 1);
        while (count > 0 && !from.plus(count, unit).isBefore(to)) {
            count--;
        }
        return count;
    }
}
