package org.collectionadvisor.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** What many rounds measured: the median, and the quartiles on both sides of it. */
record Spread(double low, double median, double high) {

    static Spread of(double... measured) {
        var sorted = measured.clone();
        Arrays.sort(sorted);
        return new Spread(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    /** Something measured once. */
    static Spread once(double measured) {
        return new Spread(measured, measured, measured);
    }

    /** A part of sorted values; between two of them, what lies between. */
    static double at(double[] sorted, double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The same in another unit; low stays below high. */
    Spread in(DoubleUnaryOperator unit) {
        double one = unit.applyAsDouble(low);
        double other = unit.applyAsDouble(high);
        return new Spread(Math.min(one, other), unit.applyAsDouble(median), Math.max(one, other));
    }

    String text() {
        return low == high ? text(median) : "%s [%s..%s]".formatted(text(median), text(low), text(high));
    }

    /** Three digits that count. */
    static String text(double value) {
        double size = Math.abs(value);
        var pattern = size >= 100 || size == 0 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
