package org.collectionadvisor.written;

/**
 * A word or sign of a rule.
 *
 * @param place the line or cell it stands in
 */
public record Token(Kind kind, String value, String place) {
    /** What a token is. */
    public enum Kind {
        TEXT,
        NAME,
        NUMBER,
        SIGN
    }

    boolean is(String expected) {
        return value.equals(expected) && kind != Kind.TEXT;
    }

    /** As an author would quote it. */
    String shown() {
        return kind == Kind.TEXT ? '"' + value + '"' : value;
    }
}
