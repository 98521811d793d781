package org.collectionadvisor.bench.peers;

import org.collectionadvisor.facts.Facts;

/**
 * The rules as Java methods, tried in turn on every fact of their type, with the helpers the compiled rules call: what is left
 * when nothing is an engine.
 */
final class ByHand implements Engine {
    private final WrittenRules rules;

    ByHand(WrittenRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "Java";
    }

    @Override
    public void match(Facts facts, Matches into) {
        rules.match(facts, into);
    }
}
