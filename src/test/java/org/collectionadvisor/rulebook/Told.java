package org.collectionadvisor.rulebook;

import org.collectionadvisor.files.Problem;

/** A problem as an author reads it, in English. */
record Told(String file, String place, String message, String hint) {
    static Told of(Problem problem) {
        return new Told(problem.file(), problem.place(), problem.message(), problem.hint());
    }

    @Override
    public String toString() {
        return file + (place.isEmpty() ? "" : ":" + place) + ": " + message + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
}
