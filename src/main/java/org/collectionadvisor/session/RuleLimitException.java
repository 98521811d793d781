package org.collectionadvisor.session;

/** The rules of one layer held more often in one situation than the rulebook allows, and were stopped at this one. */
public final class RuleLimitException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RuleLimitException(String rule, int limit) {
        super(
                "rule `" + rule + "` was stopped: it brought the rules of its layer past " + limit + " firings",
                null,
                false,
                false);
    }
}
