package org.collectionadvisor.written;

import java.util.Locale;
import org.collectionadvisor.files.Sentence;

/** One mistake in one rule, on its way to the list of problems. */
public final class BadRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Sentence said;
    private String place = "";
    private int depth;

    public BadRule(Sentence said) {
        super(said.sentence(Locale.ENGLISH), null, false, false);
        this.said = said;
    }

    public BadRule(String code, Object... with) {
        this(Sentence.of(code, with));
    }

    /** The same mistake, met in a definition that a rule only reads. */
    public BadRule ofDefinition() {
        depth++;
        return this;
    }

    /** How many definitions deep it was met. */
    public int depth() {
        return depth;
    }

    /** Tells where it stands, unless that is known. */
    public BadRule at(String itsPlace) {
        place = place.isEmpty() ? itsPlace : place;
        return this;
    }

    public String place() {
        return place;
    }

    public Sentence said() {
        return said;
    }
}
