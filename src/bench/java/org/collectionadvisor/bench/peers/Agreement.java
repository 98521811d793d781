package org.collectionadvisor.bench.peers;

import java.util.BitSet;
import java.util.List;
import org.collectionadvisor.situation.Situation;

/** Whether every engine decides the same; no time is worth measuring before. */
public final class Agreement {
    private Agreement() {}

    /**
     * Sets every decision of every engine beside that of the first.
     *
     * @return how many matches they agree on
     * @throws IllegalStateException naming the engine, the rule and the fact, at the first that differs
     */
    public static int check(Engines engines, List<Situation> situations) {
        int agreed = 0;
        var measure = engines.all().get(0);
        for (var situation : situations) {
            // Each engine gets facts of its own: what one has counted lazily must not be there for the next.
            var expected = decide(measure, engines.part(), situation);
            for (var engine : engines.all()) {
                var decided = decide(engine, engines.part(), situation);
                if (!decided.equals(expected)) {
                    throw differing(engine, measure, decided, expected, engines.part(), situation);
                }
            }
            agreed += expected.cardinality();
        }
        return agreed;
    }

    private static BitSet decide(Engine engine, Part part, Situation situation) {
        var facts = part.facts(situation);
        var matches = new Matches();
        engine.match(facts, matches);
        return matches.asSet(facts, part.rules().size());
    }

    private static IllegalStateException differing(
            Engine engine, Engine measure, BitSet decided, BitSet expected, Part part, Situation situation) {
        var difference = (BitSet) decided.clone();
        difference.xor(expected);
        int first = difference.nextSetBit(0);
        var rule = part.rules().get(first % part.rules().size());
        var fact = part.facts(situation).all().get(first / part.rules().size());
        return new IllegalStateException(
                "engines differ on %d matches of situation `%s`: rule `%s` matches %s for %s, not for %s"
                        .formatted(
                                difference.cardinality(),
                                situation.id(),
                                rule.id(),
                                fact.pointer(),
                                decided.get(first) ? engine.name() : measure.name(),
                                decided.get(first) ? measure.name() : engine.name()));
    }
}
