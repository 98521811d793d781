package org.collectionadvisor.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.collectionadvisor.facts.WorkingDays;
import org.collectionadvisor.files.DayTold;
import org.collectionadvisor.files.Problems;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Signs;
import org.jspecify.annotations.Nullable;

/** Reads the table of public holidays and worked weekends, {@code day,kind,name}. */
final class Holidays {
    private Holidays() {}

    static WorkingDays read(String file, @Nullable String text, Problems problems) {
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        var kinds = new HashMap<LocalDate, String>();
        var lines = text == null ? List.<String>of() : text.lines().toList();
        if (!lines.isEmpty() && lines.get(0).matches("[^,]*[;\\t].*")) {
            problems.add(file, 1, Sentence.of("table-separator", lines.get(0).contains(";") ? ";" : "TAB"));
            return new WorkingDays(off, worked);
        } else if (!lines.isEmpty() && !lines.get(0).replace(" ", "").startsWith("day,kind")) {
            problems.add(file, 1, Sentence.of("calendar-head"));
        }
        for (int i = 1; i < lines.size(); i++) {
            var cells = lines.get(i).replace("\"", "").split(",", -1);
            var sign = lines.get(i).codePoints().filter(c -> c == '，').findFirst();
            var kind = cells.length < 2 ? "" : cells[1].strip();
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                var day = LocalDate.parse(cells[0].strip());
                var before = kinds.put(day, kind);
                if (FigureHistory.isFar(day)) {
                    problems.add(file, i + 1, Sentence.of("day-far", day));
                } else if (!kind.equals("off") && !kind.equals("work")) {
                    problems.add(file, i + 1, Sentence.of("calendar-kind", kind).near(kind, List.of("off", "work")));
                } else if (before != null) {
                    problems.add(
                            file, i + 1, Sentence.of(before.equals(kind) ? "calendar-twice" : "calendar-both", day));
                } else if (kind.equals("work") && !isWeekend(day)) {
                    problems.add(file, i + 1, Sentence.of("calendar-work", day));
                }
                (kind.equals("off") ? off : worked).add(day);
            } catch (DateTimeParseException e) {
                var said = cells[0].matches("\\s*\\d.*") ? DayTold.none(cells[0].strip()) : Sentence.of("calendar-day");
                problems.add(file, i + 1, sign.isPresent() ? Signs.said(sign.getAsInt()) : said);
            }
        }
        return new WorkingDays(off, worked);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
