package org.collectionadvisor.logic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.facts.Word.Kind;
import org.jspecify.annotations.Nullable;

/** Which values of which word a single condition asks for, by the figures of one day. */
final class Singles {
    private static final Values TRUTHS = Values.of(end(BigDecimal.ZERO, 0), end(BigDecimal.ONE, 0));
    private static final Values SIGNS = Values.of(end(BigDecimal.ONE.negate(), 0), end(BigDecimal.ONE, 0));

    private final @Nullable Function<Operand.FigureRef, @Nullable BigDecimal> figures;
    private final boolean exact;

    // Texts and codes that are no constants have no numbers of their own.
    private final Map<String, Integer> names = new HashMap<>();

    // By identity: a search comes to the same condition again and again, and to read a word's bounds is slow.
    private final IdentityHashMap<Condition.Single, Holding> known = new IdentityHashMap<>();

    /** What must be known, and to be which of the values it can have. */
    record Holding(Line line, Values values) {
        Holding {
            values = values.and(line.all());
        }
    }

    /**
     * @param figures the value of a figure, null where it is not in force; null if any figure may have any value
     * @param exact whether nothing is told roughly
     */
    Singles(@Nullable Function<Operand.FigureRef, @Nullable BigDecimal> figures, boolean exact) {
        this.figures = figures;
        this.exact = exact;
    }

    private static Values.End end(BigDecimal at, int side) {
        return new Values.End(at, side);
    }

    Holding of(Condition.Single single) {
        return known.computeIfAbsent(single, this::holding);
    }

    private Holding holding(Condition.Single single) {
        var left = single.left();
        if (single instanceof Condition.Is is) {
            return new Holding(line(left), Values.point(is.expected() ? 1 : 0));
        } else if (single instanceof Condition.Known) {
            return new Holding(line(left), line(left).all());
        } else if (single instanceof Condition.Contains contains) {
            var line = new Line(
                    List.of(left, contains.code().code()), TRUTHS, left.word().alwaysKnown(), false);
            return new Holding(line, Values.point(contains.expected() ? 1 : 0));
        } else if (single instanceof Condition.OneOf oneOf) {
            var values = oneOf.codes().stream()
                    .map(code -> point(left.word(), code.code()).opposite())
                    .reduce(Values.ALL, Values::and);
            return new Holding(line(left), oneOf.expected() ? values.opposite() : values);
        }
        return compared((Condition.Compare) single);
    }

    private Holding compared(Condition.Compare compare) {
        var left = compare.left();
        var right = compare.right();
        // Whatever the two are, one is less than the other, or as much, or more.
        if (right instanceof Read || (right instanceof Operand.FigureRef && figures == null)) {
            return new Holding(
                    new Line(List.of(left, right), SIGNS, false, !exact), values(compare.op(), BigDecimal.ZERO, true));
        }
        var at = number(left.word(), right);
        return new Holding(
                line(left),
                at == null ? Values.NONE : values(compare.op(), at, left.word().kind() != Kind.AMOUNT));
    }

    /** What a word is compared with, as a place on its line; null for a figure that is not in force. */
    private @Nullable BigDecimal number(Word word, Operand operand) {
        if (operand instanceof Operand.FigureRef figure) {
            return Objects.requireNonNull(figures).apply(figure);
        } else if (operand instanceof Operand.Whole whole) {
            return BigDecimal.valueOf(whole.number());
        } else if (operand instanceof Operand.OfLevel level) {
            return BigDecimal.valueOf(List.of(Level.values()).indexOf(level.level()));
        } else if (operand instanceof Operand.Code code) {
            return place(word, code.code());
        } else if (operand instanceof Operand.OfFinding finding) {
            return place(word, finding.code());
        } else if (operand instanceof Operand.OfStep step) {
            return place(word, step.code());
        }
        return place(word, ((Operand.OfCode) operand).code());
    }

    private BigDecimal place(Word word, String code) {
        int known = word.codes().indexOf(code);
        return BigDecimal.valueOf(known >= 0 ? known : names.computeIfAbsent(code, any -> names.size()));
    }

    private Values point(Word word, String code) {
        return Values.point(place(word, code).longValueExact());
    }

    private static Values values(Op op, BigDecimal at, boolean whole) {
        var floor = at.setScale(0, RoundingMode.FLOOR);
        var ceiling = at.setScale(0, RoundingMode.CEILING);
        return switch (op) {
            case EQUAL -> Values.of(end(at, 0), end(at, 0));
            case UNEQUAL -> Values.of(end(at, 0), end(at, 0)).opposite();
            case LESS -> Values.of(null, whole ? end(ceiling.subtract(BigDecimal.ONE), 0) : end(at, -1));
            case AT_MOST -> Values.of(null, whole ? end(floor, 0) : end(at, 0));
            case MORE -> Values.of(whole ? end(floor.add(BigDecimal.ONE), 0) : end(at, 1), null);
            case AT_LEAST -> Values.of(whole ? end(ceiling, 0) : end(at, 0), null);
        };
    }

    private Line line(Read read) {
        var word = read.word();
        boolean rough = !exact && (word.kind() == Kind.WHOLE || word.kind() == Kind.AMOUNT || word.kind() == Kind.DATE);
        return new Line(read, all(word), word.alwaysKnown(), rough);
    }

    private static Values all(Word word) {
        var points = switch (word.kind()) {
            case TRUTH -> 2;
            case LEVEL -> Level.values().length;
            case CODE -> word.codes().size();
            default -> 0;
        };
        return points > 0
                ? Values.points(points)
                : Values.of(word.isNeverNegative() ? end(BigDecimal.ZERO, 0) : null, null);
    }
}
