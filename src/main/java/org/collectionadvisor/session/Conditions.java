package org.collectionadvisor.session;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiConsumer;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Op;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** Looks at a rule's conditions in three values: held, failed, or unknown. */
final class Conditions {
    private Conditions() {}

    /** @param matched one fact for each pattern of the rule */
    static Truth of(Rule rule, List<Fact> matched) {
        var truth = Truth.TRUE;
        for (var pattern : rule.patterns()) {
            for (var condition : pattern.conditions()) {
                truth = truth.and(of(condition, matched));
            }
        }
        return truth;
    }

    static Truth of(Condition condition, List<Fact> matched) {
        if (condition instanceof Condition.Compare c) {
            return compare(value(c.left(), matched), c.op(), value(c.right(), matched));
        } else if (condition instanceof Condition.Is c) {
            return Truth.of((Boolean) value(c.left(), matched), c.expected());
        } else if (condition instanceof Condition.OneOf c) {
            var code = code(value(c.left(), matched));
            return code == null ? Truth.UNKNOWN : Truth.of(c.codes().contains(code) == c.expected());
        } else if (condition instanceof Condition.Contains c) {
            var codes = (List<?>) value(c.left(), matched);
            return codes == null
                    ? Truth.UNKNOWN
                    : Truth.of(codes.stream().anyMatch(code -> c.code().equals(code(code))) == c.expected());
        } else if (condition instanceof Condition.Known c) {
            return Truth.of((value(c.left(), matched) != null) == c.expected());
        } else if (condition instanceof Condition.Same c) {
            return Truth.of((Subjects.of(c.left(), matched) == Subjects.of(c.right(), matched)) == c.expected());
        } else if (condition instanceof Condition.All all) {
            return all.of().stream().map(one -> of(one, matched)).reduce(Truth.TRUE, Truth::and);
        }
        return ((Condition.Any) condition)
                .of().stream().map(one -> of(one, matched)).reduce(Truth.FALSE, Truth::or);
    }

    /** Gives every word that leaves one of the rule's conditions unknown, with the fact it was read from. */
    static void unknowns(Rule rule, List<Fact> matched, BiConsumer<Read, Fact> each) {
        rule.patterns().forEach(pattern -> pattern.conditions().forEach(one -> unknowns(one, matched, each)));
    }

    private static void unknowns(Condition condition, List<Fact> matched, BiConsumer<Read, Fact> each) {
        if (of(condition, matched) != Truth.UNKNOWN) {
            return;
        }
        if (condition instanceof Condition.All all) {
            all.of().forEach(one -> unknowns(one, matched, each));
        } else if (condition instanceof Condition.Any any) {
            any.of().forEach(one -> unknowns(one, matched, each));
        } else {
            condition
                    .reads()
                    .filter(read -> value(read, matched) == null)
                    .forEach(read -> each.accept(read, Subjects.of(read, matched)));
        }
    }

    /** The value of what a condition reads or compares with; null where it is unknown. */
    static @Nullable Object value(Operand operand, List<Fact> matched) {
        if (operand instanceof Read read) {
            var argument = read.argument() == null ? null : value(read.argument(), matched);
            return read.word().read(Subjects.of(read, matched), argument);
        } else if (operand instanceof Operand.FigureRef figure) {
            return matched.get(0).figures().at(figure.place());
        } else if (operand instanceof Operand.Code code) {
            return code.code();
        } else if (operand instanceof Operand.OfLevel level) {
            return level.level();
        }
        return ((Operand.Whole) operand).number();
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
