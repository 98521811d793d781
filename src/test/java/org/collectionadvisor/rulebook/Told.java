package org.collectionadvisor.rulebook;

import org.collectionadvisor.files.Problem;

/** A problem as an author reads it, in English. */
record Told(String file, String place, String message, String hint) {
    static Told of(Problem problem) {
        return new Told(problem.file(), problem.place(), problem.message(), problem.hint());
    }

    /** Whether it is this one; of the remedy the beginning is enough, since more may be said of new names. */
    boolean begins(String itsFile, String itsPlace, String itsMessage, String itsHint) {
        return file.equals(itsFile)
                && place.equals(itsPlace)
                && message.equals(itsMessage)
                && (itsHint.isEmpty() || hint.startsWith(itsHint));
    }

    @Override
    public String toString() {
        return file + (place.isEmpty() ? "" : ":" + place) + ": " + message + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
}
