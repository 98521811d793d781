package org.collectionadvisor.rulebook;

/** One mistake in one rule, on its way to the list of problems. */
final class BadRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String hint;
    private int line;

    BadRule(String message, String hint) {
        super(message, null, false, false);
        this.hint = hint;
    }

    /** Tells where it stands, for a mistake whose line is not that of the conclusion. */
    BadRule at(int itsLine) {
        line = itsLine;
        return this;
    }

    int lineOr(int other) {
        return line > 0 ? line : other;
    }

    String hint() {
        return hint;
    }
}
