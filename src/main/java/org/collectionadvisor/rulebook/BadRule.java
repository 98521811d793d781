package org.collectionadvisor.rulebook;

/** One mistake in one rule, on its way to the list of problems. */
final class BadRule extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String hint;

    BadRule(String message, String hint) {
        super(message, null, false, false);
        this.hint = hint;
    }

    String hint() {
        return hint;
    }
}
