package org.collectionadvisor.session;

import java.math.BigDecimal;
import java.util.List;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Op;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** Looks at a rule's conditions in three values: held, failed, or unknown. The measure of what compiled rules say. */
final class Conditions {
    private Conditions() {}

    /** @param matched one fact for each pattern of the rule */
    static Truth of(Rule rule, List<Fact> matched) {
        var truth = Truth.TRUE;
        for (var pattern : rule.patterns()) {
            truth = truth.and(all(pattern.conditions(), matched));
        }
        return truth;
    }

    private static Truth all(List<Condition> conditions, List<Fact> matched) {
        var truth = Truth.TRUE;
        for (var one : conditions) {
            truth = truth.and(of(one, matched));
        }
        return truth;
    }

    static Truth of(Condition condition, List<Fact> matched) {
        if (condition instanceof Condition.Compare c) {
            return compare(Subjects.value(c.left(), matched), c.op(), Subjects.value(c.right(), matched));
        } else if (condition instanceof Condition.Is c) {
            return Truth.of((Boolean) Subjects.value(c.left(), matched), c.expected());
        } else if (condition instanceof Condition.OneOf c) {
            var code = code(Subjects.value(c.left(), matched));
            return code == null ? Truth.UNKNOWN : Truth.of(c.codes().contains(code) == c.expected());
        } else if (condition instanceof Condition.Contains c) {
            var codes = (List<?>) Subjects.value(c.left(), matched);
            return codes == null
                    ? Truth.UNKNOWN
                    : Truth.of(codes.stream().anyMatch(code -> c.code().equals(code(code))) == c.expected());
        } else if (condition instanceof Condition.Known c) {
            return Truth.of((Subjects.value(c.left(), matched) != null) == c.expected());
        } else if (condition instanceof Condition.Same c) {
            return Truth.of((Subjects.of(c.left(), matched) == Subjects.of(c.right(), matched)) == c.expected());
        } else if (condition instanceof Condition.All all) {
            return all(all.of(), matched);
        }
        var truth = Truth.FALSE;
        for (var one : ((Condition.Any) condition).of()) {
            truth = truth.or(of(one, matched));
        }
        return truth;
    }

    private static Truth compare(@Nullable Object left, Op op, @Nullable Object right) {
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(op.holds(comparable(left).compareTo(comparable(right))));
    }

    @SuppressWarnings("unchecked")
    private static Comparable<Object> comparable(Object value) {
        Object plain = value;
        if (value instanceof Figure figure) {
            plain = figure.unit() == Unit.DATE ? figure.day() : figure.value();
        } else if (value instanceof Integer whole) {
            plain = BigDecimal.valueOf(whole);
        } else if (value instanceof Coded coded && !(value instanceof Level)) {
            plain = coded.code();
        }
        return (Comparable<Object>) plain;
    }

    private static @Nullable String code(@Nullable Object value) {
        return value instanceof Coded coded ? coded.code() : (String) value;
    }
}
