package org.collectionadvisor.bench.peers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.compiled.MayHold;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.facts.Figures;
import org.collectionadvisor.facts.Word;

/** Writes what one rule asks of one word, as {@link MayHold} has it, as the cell of a decision table; {@code ?} is the word. */
final class Feel {
    /** The cell that asks nothing. */
    static final String ANYTHING = "-";

    private final Figures figures;

    /** @param figures written out as numbers */
    Feel(Figures figures) {
        this.figures = figures;
    }

    /** All conditions that one row of a table has for one word. */
    String cell(List<Condition> conditions) {
        var asked = conditions.stream().filter(one -> !alwaysHolds(one)).toList();
        if (asked.isEmpty()) {
            return ANYTHING;
        }
        return asked.size() == 1 ? test(asked.get(0)) : expression(new Condition.All(asked));
    }

    /** A figure that is not in force leaves what is compared with it unknown. */
    private boolean alwaysHolds(Condition condition) {
        return MayHold.is(condition)
                && MayHold.single(condition) instanceof Condition.Compare c
                && c.right() instanceof Operand.FigureRef figure
                && figures.at(figure.index()) == null;
    }

    /** One condition as a list of unary tests, the form tables are made for; else as an expression. */
    private String test(Condition condition) {
        var alternatives = alternatives(condition);
        if (!alternatives.isEmpty()) {
            return String.join(", ", alternatives);
        } else if (!condition.parts().isEmpty() && !MayHold.is(condition)) {
            return expression(condition);
        }
        var none = MayHold.is(condition) ? "" : "null, ";
        var single = MayHold.single(condition);
        if (single instanceof Condition.OneOf c) {
            return "not(" + none + codes(c.codes()) + ")";
        } else if (single instanceof Condition.Compare c) {
            return "not(" + none + value(c) + ")";
        } else if (single instanceof Condition.Known) {
            return "not(null)";
        }
        return expression(condition);
    }

    /** What is enough, each by itself; empty where the condition is no such list. */
    private List<String> alternatives(Condition condition) {
        if (condition instanceof Condition.Any any) {
            var each = any.parts().stream().map(this::alternatives).toList();
            return each.stream().anyMatch(List::isEmpty)
                    ? List.of()
                    : each.stream().flatMap(List::stream).distinct().toList();
        } else if (condition instanceof Condition.All) {
            return List.of();
        }
        var enough = alternative(MayHold.single(condition));
        return MayHold.is(condition) && !enough.isEmpty()
                ? Stream.of("null", enough).distinct().toList()
                : enough.isEmpty() ? List.of() : List.of(enough);
    }

    /** The test of a known word, empty where it takes a negation. */
    private String alternative(Condition.Single single) {
        if (single instanceof Condition.Compare c && c.op() != Op.UNEQUAL) {
            return sign(c.op()) + value(c);
        } else if (single instanceof Condition.Is c) {
            return String.valueOf(c.expected());
        } else if (single instanceof Condition.OneOf c && c.expected()) {
            return codes(c.codes());
        }
        return single instanceof Condition.Known c && !c.expected() ? "null" : "";
    }

    private String expression(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts().stream(), " and ");
        } else if (condition instanceof Condition.Any any) {
            return joined(any.parts().stream(), " or ");
        }
        var single = MayHold.single(condition);
        if (single instanceof Condition.Known c) {
            return c.expected() ? "? != null" : "? = null";
        }
        return (MayHold.is(condition) ? "? = null or " : "? != null and ") + ofKnown(single);
    }

    private String ofKnown(Condition.Single single) {
        if (single instanceof Condition.Contains c) {
            var contains = "list contains(?, " + quoted(c.code().code()) + ")";
            return c.expected() ? contains : "not(" + contains + ")";
        } else if (single instanceof Condition.OneOf c) {
            var in = "? in (" + codes(c.codes()) + ")";
            return c.expected() ? in : "not(" + in + ")";
        } else if (single instanceof Condition.Is c) {
            return "? = " + c.expected();
        }
        var c = (Condition.Compare) single;
        var sign = c.op() == Op.EQUAL ? "=" : c.op().sign();
        return "? " + sign + " " + value(c);
    }

    private String joined(Stream<Condition> of, String sign) {
        return of.map(one -> "(" + expression(one) + ")").collect(Collectors.joining(sign));
    }

    /** In a unary test equality goes without a sign. */
    private static String sign(Op op) {
        return op == Op.EQUAL ? "" : op.sign() + " ";
    }

    private String value(Condition.Compare compare) {
        if (compare.right() instanceof Operand.FigureRef reference) {
            var figure = Objects.requireNonNull(figures.at(reference.index()));
            return compare.left().word().kind() == Word.Kind.DATE ? day(figure) : number(figure.value());
        } else if (compare.right() instanceof Operand.Whole whole) {
            return String.valueOf(whole.number());
        } else if (compare.right() instanceof Operand.Code code) {
            return quoted(code.code());
        }
        throw new IllegalStateException("no rule of the part compared a word with " + compare.right() + " before");
    }

    private static String number(BigDecimal number) {
        return number.toPlainString();
    }

    private static String day(Figure figure) {
        return "date(\"" + figure.day() + "\")";
    }

    private static String codes(List<Operand.Code> codes) {
        return codes.stream().map(code -> quoted(code.code())).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
