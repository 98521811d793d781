package org.collectionadvisor.bench.peers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.session.Out;
import org.jspecify.annotations.Nullable;

/** Which rules matched which facts, in the order told; made once and emptied for each situation. */
public final class Matches implements Out {
    private int[] rules = new int[64];
    private @Nullable Fact[] facts = new Fact[64];
    private int size;

    /** A rule none of whose conditions is known to fail. */
    public void fired(int rule, Fact about) {
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, 2 * size);
            facts = Arrays.copyOf(facts, 2 * size);
        }
        rules[size] = rule;
        facts[size++] = about;
    }

    /** Whether unknowns block the rule is no part of the comparison. */
    @Override
    public void fired(int rule, long unknown, Fact about) {
        fired(rule, about);
    }

    @Override
    public void fired(int rule, long unknown, Fact about, Fact second) {
        throw new IllegalStateException("a rule of two patterns is no rule of the part");
    }

    @Override
    public void fired(int rule, long unknown, Fact about, Fact second, Fact third) {
        throw new IllegalStateException("a rule of three patterns is no rule of the part");
    }

    public void clear() {
        size = 0;
    }

    /** How many matches were told. */
    public int size() {
        return size;
    }

    /** The matches as a set: the fact's place in {@link Facts#all} times the number of rules, plus the rule's number. */
    public BitSet asSet(Facts of, int ruleCount) {
        var places = new IdentityHashMap<Fact, Integer>();
        of.all().forEach(fact -> places.put(fact, places.size()));
        var set = new BitSet();
        for (int i = 0; i < size; i++) {
            var place = places.get(facts[i]);
            if (place == null) {
                throw new IllegalStateException("rule " + rules[i] + " matched a fact of another situation");
            }
            set.set(place * ruleCount + rules[i]);
        }
        return set;
    }
}
