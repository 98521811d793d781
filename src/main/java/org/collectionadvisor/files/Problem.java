package org.collectionadvisor.files;

/**
 * Something an author has to mend.
 *
 * @param file the file, relative to the rules folder
 * @param place the line, or the cell of a table; empty where the whole file is meant
 * @param message one sentence that says what is wrong
 * @param hint what to write instead; empty where there is none
 */
public record Problem(String file, String place, String message, String hint) {

    @Override
    public String toString() {
        var where = place.isEmpty() ? file : file + ":" + place;
        return where + ": " + message + (hint.isEmpty() ? "" : " (" + hint + ")");
    }
}
