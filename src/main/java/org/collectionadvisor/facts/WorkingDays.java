package org.collectionadvisor.facts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/** Weekends, public holidays and the weekend days worked in exchange, for deadlines that move. */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workedWeekends) {

    public WorkingDays {
        holidays = Set.copyOf(holidays);
        workedWeekends = Set.copyOf(workedWeekends);
    }

    /** The day itself if it is worked, else the first worked day after it. */
    public LocalDate onOrAfter(LocalDate day) {
        var moved = day;
        while (!worked(moved)) {
            moved = moved.plusDays(1);
        }
        return moved;
    }

    private boolean worked(LocalDate day) {
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !holidays.contains(day) && (!weekend || workedWeekends.contains(day));
    }
}
