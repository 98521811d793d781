package org.collectionadvisor.explain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * How far a number or a day lies from the nearest value at which a comparison turns: above 0 if the value would have to rise.
 *
 * @param turnsAt that nearest value
 * @param by the distance, told for both ends of a range
 * @param unit what the distance counts
 */
public record Distance(Object turnsAt, Range<BigDecimal> by, String unit) {
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal PART = new BigDecimal("0.0001");

    /** The distance of a comparison that is not decided for good; null where its values cannot be counted. */
    static @Nullable Distance of(Condition.Compare compare, Fact fact, Truth truth) {
        var value = compare.left().value(fact);
        var other = compare.right().value(fact);
        if (value == null || other == null) {
            return null;
        }
        var range = value instanceof Range<?> of ? of : single(value);
        var threshold = exact(other);
        if (range == null || threshold == null) {
            return null;
        }
        var op = truth == Truth.HOLDS ? compare.op().negated() : compare.op();
        return threshold instanceof LocalDate day
                ? days(range, turn(day, op))
                : numbers(range, turn((BigDecimal) threshold, op, range, unit(compare)), unit(compare));
    }

    private static Unit unit(Condition.Compare compare) {
        return compare.left().word().unit();
    }

    private static @Nullable Range<?> single(Object value) {
        return value instanceof Integer number
                ? Range.of(number)
                : value instanceof BigDecimal amount
                        ? Range.of(amount)
                        : value instanceof LocalDate day ? Range.of(day) : null;
    }

    private static @Nullable Object exact(Object other) {
        if (other instanceof Range<?> range) {
            return range.exact() == null ? null : exact(range.exact());
        } else if (other instanceof Figure figure) {
            return Measures.plain(figure);
        } else if (other instanceof Integer whole) {
            return BigDecimal.valueOf(whole);
        }
        return other instanceof BigDecimal || other instanceof LocalDate ? other : null;
    }

    /** The value nearest to a threshold at which a comparison with it holds. */
    private static LocalDate turn(LocalDate threshold, Op op) {
        return switch (op) {
            case MORE, UNEQUAL -> threshold.plusDays(1);
            case LESS -> threshold.minusDays(1);
            default -> threshold;
        };
    }

    private static BigDecimal turn(BigDecimal threshold, Op op, Range<?> range, Unit unit) {
        boolean whole = range.atLeast() instanceof Integer || range.atMost() instanceof Integer;
        var least = whole ? BigDecimal.ONE : unit == Unit.YUAN ? CENT : PART;
        return switch (op) {
            case MORE, UNEQUAL -> threshold.add(least);
            case LESS -> threshold.subtract(least);
            default -> threshold;
        };
    }

    private static @Nullable Distance days(Range<?> range, LocalDate turn) {
        var least = range.atMost() == null ? null : days((LocalDate) range.atMost(), turn);
        var most = range.atLeast() == null ? null : days((LocalDate) range.atLeast(), turn);
        return new Distance(turn, new Range<>(least, most), Unit.DAYS.word());
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    private static @Nullable Distance numbers(Range<?> range, BigDecimal turn, Unit unit) {
        var least = range.atMost() == null ? null : turn.subtract(number(range.atMost()));
        var most = range.atLeast() == null ? null : turn.subtract(number(range.atLeast()));
        return new Distance(turn, new Range<>(least, most), unit.word());
    }

    private static BigDecimal number(Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    /** The distance in words: what a comparison that fails lacks, or how far one that holds is from failing. */
    String says(Measures in, Truth truth) {
        var exact = by.exact();
        if (exact == null) {
            var least = by.atLeast() == null ? in.say("不限", "any number") : signed(in, by.atLeast());
            var most = by.atMost() == null ? in.say("不限", "any number") : signed(in, by.atMost());
            return in.say(least + " 到 " + most + " 就变", "turns after " + least + " to " + most);
        }
        var amount = in.shown(exact.abs(), counted());
        if (truth == Truth.HOLDS) {
            return in.say("再变 " + signed(in, exact) + " 就不成立", signed(in, exact) + " from failing");
        }
        return exact.signum() >= 0 ? in.say("缺 " + amount, amount + " short") : in.say("多 " + amount, amount + " over");
    }

    private Unit counted() {
        return Unit.valueOf(unit.toUpperCase(Locale.ROOT));
    }

    private String signed(Measures in, BigDecimal number) {
        return (number.signum() < 0 ? "−" : "+") + in.shown(number.abs(), counted());
    }
}
