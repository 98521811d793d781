package org.collectionadvisor.bench.peers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.facts.Figures;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Op;
import org.collectionadvisor.rulebook.Operand;

/** Writes what one rule asks of one word as the cell of a decision table, in the sense "null or so"; {@code ?} is the word. */
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
        return condition instanceof Condition.Compare c
                && c.right() instanceof Operand.FigureRef figure
                && figures.at(figure.place()) == null;
    }

    /** One condition as a list of unary tests, the form tables are made for; else as an expression. */
    private String test(Condition condition) {
        var alternatives = alternatives(condition);
        if (!alternatives.isEmpty()) {
            return String.join(", ", alternatives);
        } else if (condition instanceof Condition.OneOf c) {
            return "not(" + codes(c.codes()) + ")";
        } else if (condition instanceof Condition.Compare c) {
            return "not(" + value(c) + ")";
        } else if (condition instanceof Condition.Known) {
            return "not(null)";
        }
        return expression(condition);
    }

    /** What is enough, each by itself; empty where the condition is no such list. */
    private List<String> alternatives(Condition condition) {
        if (condition instanceof Condition.Compare c && c.op() != Op.UNEQUAL) {
            return List.of("null", sign(c.op()) + value(c));
        } else if (condition instanceof Condition.Is c) {
            return List.of("null", String.valueOf(c.expected()));
        } else if (condition instanceof Condition.OneOf c && c.expected()) {
            return List.of("null", codes(c.codes()));
        } else if (condition instanceof Condition.Known c && !c.expected()) {
            return List.of("null");
        } else if (condition instanceof Condition.Any any) {
            var each = any.of().stream().map(this::alternatives).toList();
            return each.stream().anyMatch(List::isEmpty)
                    ? List.of()
                    : each.stream().flatMap(List::stream).distinct().toList();
        }
        return List.of();
    }

    private String expression(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.of().stream(), " and ");
        } else if (condition instanceof Condition.Any any) {
            return joined(any.of().stream(), " or ");
        } else if (condition instanceof Condition.Known c) {
            return c.expected() ? "? != null" : "? = null";
        } else if (condition instanceof Condition.Contains c) {
            var contains = "list contains(?, " + quoted(c.code()) + ")";
            return "? = null or " + (c.expected() ? contains : "not(" + contains + ")");
        } else if (condition instanceof Condition.OneOf c) {
            var in = "? in (" + codes(c.codes()) + ")";
            return "? = null or " + (c.expected() ? in : "not(" + in + ")");
        } else if (condition instanceof Condition.Is c) {
            return "? = null or ? = " + c.expected();
        }
        var c = (Condition.Compare) condition;
        var sign = c.op() == Op.EQUAL ? "=" : c.op().sign();
        return "? = null or ? " + sign + " " + value(c);
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
            var figure = Objects.requireNonNull(figures.at(reference.place()));
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

    private static String codes(List<String> codes) {
        return codes.stream().map(Feel::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
