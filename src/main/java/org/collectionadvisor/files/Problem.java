package org.collectionadvisor.files;

import java.util.Locale;
import org.collectionadvisor.json.Escapes;

/**
 * Something an author has to mend.
 *
 * @param file the file, relative to the rules folder
 * @param place the line, or the cell of a table; empty where the whole file is meant
 * @param said what is wrong, and what to write instead
 */
public record Problem(String file, String place, Sentence said) {

    /** The stable name of this kind of problem. */
    public String code() {
        return said.code();
    }

    public Severity severity() {
        return Catalogue.entry(code()).severity();
    }

    /** One sentence that says what is wrong. */
    public String message() {
        return said.sentence(Locale.ENGLISH);
    }

    /** What to write instead; empty where there is nothing to add. */
    public String hint() {
        return said.remedy(Locale.ENGLISH);
    }

    /** File, line and sentence, as an editor can jump to it. */
    public String in(Locale language) {
        var remedy = said.remedy(language);
        return Escapes.line(file) + (place.isEmpty() ? "" : ":" + place) + ": " + said.sentence(language)
                + (remedy.isEmpty() ? "" : " (" + remedy + ")");
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
