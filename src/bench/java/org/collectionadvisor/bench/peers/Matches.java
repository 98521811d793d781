package org.collectionadvisor.bench.peers;

import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import org.collectionadvisor.compiled.Out;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.jspecify.annotations.Nullable;

/** Which rules matched which facts, in the order told; made once and emptied for each situation. */
public final class Matches implements Out {
    private int[] rules = new int[64];
    private @Nullable Fact[] facts = new Fact[64];
    private int size;

    /** Takes a rule none of whose conditions is known to fail. */
    @Override
    public void holds(int rule, Fact fact) {
        if (size == rules.length) {
            rules = Arrays.copyOf(rules, 2 * size);
            facts = Arrays.copyOf(facts, 2 * size);
        }
        rules[size] = rule;
        facts[size++] = fact;
    }

    public void clear() {
        size = 0;
    }

    /** How many matches were told. */
    public int size() {
        return size;
    }

    /** The matches as a set: the fact's index in {@link Facts#all} times the count of rules, plus the rule's index. */
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
