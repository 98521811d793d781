package org.collectionadvisor.session;

import java.util.List;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Rule;

/** Which words leave a rule undecided, looked up condition by condition: the measure of what compiled rules say. */
final class Unknowns {
    private Unknowns() {}

    /** A bit for each of the rule's words that hold it back. */
    static long of(Rule rule, Fact about) {
        return rule.conditions()
                .mapToLong(condition -> of(condition, rule, List.of(about)))
                .reduce(0, (one, other) -> one | other);
    }

    private static long of(Condition condition, Rule rule, List<Fact> matched) {
        if (Conditions.of(condition, matched) != Truth.UNKNOWN) {
            return 0;
        }
        if (condition instanceof Condition.All all) {
            return all.of().stream().mapToLong(one -> of(one, rule, matched)).reduce(0, (one, other) -> one | other);
        } else if (condition instanceof Condition.Any any) {
            return any.of().stream().mapToLong(one -> of(one, rule, matched)).reduce(0, (one, other) -> one | other);
        }
        return condition
                .reads()
                .filter(read -> Subjects.value(read, matched) == null)
                .mapToLong(read -> 1L << rule.mayLack().indexOf(read))
                .reduce(0, (one, other) -> one | other);
    }
}
