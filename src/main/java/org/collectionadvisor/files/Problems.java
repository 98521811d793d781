package org.collectionadvisor.files;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong while a folder is read, so that an author sees all of it at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private boolean unreadable;

    /** Adds what is wrong in a line, 0 for the file as a whole. */
    public void add(String file, int line, String message, String hint) {
        add(file, line > 0 ? Integer.toString(line) : "", message, hint);
    }

    /** Adds what is wrong at a line or cell, empty for the file as a whole. */
    public void add(String file, String place, String message, String hint) {
        var problem = new Problem(file, place, message, hint);
        if (!found.contains(problem)) {
            found.add(problem);
        }
    }

    /** Notes that a file could not be read at all, so that what it lacks is not held against others. */
    public void unreadable(String file, int line, String message) {
        add(file, line, message, "");
        unreadable = true;
    }

    /** Whether a file could not be read at all. */
    public boolean anyUnreadable() {
        return unreadable;
    }

    /** Every problem so far, by file and line. */
    public List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problems::line))
                .toList();
    }

    private static int line(Problem problem) {
        return problem.place().matches("\\d{1,9}") ? Integer.parseInt(problem.place()) : 0;
    }
}
