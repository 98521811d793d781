package org.collectionadvisor.session;

/** A rule that spoke more often in one situation than the rulebook allows, and was stopped. */
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
