package org.collectionadvisor.bench.peers;

import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.session.ChosenRules;

/**
 * Drools with the part in one knowledge base: either by the service's own classes (immutable base, matches fired at once, the
 * session kept and reset), or with plain settings and a new session for every situation.
 */
final class OnDrools implements Engine {
    private final String name;
    private final ChosenRules.Firing firing;

    private OnDrools(String name, ChosenRules.Firing firing) {
        this.name = name;
        this.firing = firing;
    }

    static OnDrools asUsedHere(ChosenRules rules) {
        return new OnDrools("Drools, as used here", rules.fast());
    }

    static OnDrools withNewSessions(ChosenRules rules) {
        return new OnDrools("Drools, new session each time", rules.plain());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void match(Facts facts, Matches into) {
        firing.fire(facts.all(), into);
    }
}
