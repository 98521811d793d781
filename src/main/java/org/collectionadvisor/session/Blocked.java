package org.collectionadvisor.session;

import java.util.List;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.rulebook.Rule;

/** A rule that would have concluded, were it not for unknowns. */
final class Blocked extends Demand {
    private final int number;
    private final Rule rule;
    private final long unknown;
    private final List<Fact> matched;
    private final int place;
    private boolean counts;

    /**
     * @param unknown a bit for each word that holds it back
     * @param place that of the debt it would speak of
     */
    Blocked(int number, Rule rule, long unknown, List<Fact> matched, int place) {
        this.number = number;
        this.rule = rule;
        this.unknown = unknown;
        this.matched = matched;
        this.place = place;
    }

    Rule of() {
        return rule;
    }

    long unknown() {
        return unknown;
    }

    List<Fact> matched() {
        return matched;
    }

    int place() {
        return place;
    }

    /** Takes down what the rule could still change itself; without it, it asks only for those that wait for it. */
    void couldChange(int what) {
        use = what;
        counts = what != NOTHING;
    }

    @Override
    int rule() {
        return counts ? number : -1;
    }
}
