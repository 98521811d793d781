package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import org.collectionadvisor.facts.WorkingDays;
import org.collectionadvisor.files.Problems;
import org.jspecify.annotations.Nullable;

/** Reads the table of public holidays and worked weekends, {@code day,kind,name}. */
final class Holidays {
    private Holidays() {}

    static WorkingDays read(String file, @Nullable String text, Problems problems) {
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        var lines = text == null ? java.util.List.<String>of() : text.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).split(",", -1);
            try {
                var day = LocalDate.parse(cells[0].strip());
                if (cells.length < 2 || !(cells[1].equals("off") || cells[1].equals("work"))) {
                    throw new IllegalArgumentException();
                }
                (cells[1].equals("off") ? off : worked).add(day);
            } catch (DateTimeParseException | IllegalArgumentException e) {
                problems.add(file, i + 1, "this is no day of the calendar", "write 2026-10-01,off,国庆节 or …,work,…");
            }
        }
        return new WorkingDays(off, worked);
    }
}
