package org.collectionadvisor.logic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The values a word may have, as stretches of a line; codes, truths and levels are points of it.
 *
 * @param stretches in order, none touching the next
 */
record Values(List<Stretch> stretches) {
    static final Values NONE = new Values(List.of());
    static final Values ALL = new Values(List.of(new Stretch(null, null)));

    /**
     * The end of a stretch.
     *
     * @param side −1 just below the value, 0 the value itself, 1 just above it
     */
    record End(BigDecimal at, int side) implements Comparable<End> {
        @Override
        public int compareTo(End other) {
            int order = at.compareTo(other.at);
            return order != 0 ? order : Integer.compare(side, other.side);
        }

        private End before() {
            return new End(at, side - 1);
        }

        private End after() {
            return new End(at, side + 1);
        }
    }

    /**
     * From one value to another, both included.
     *
     * @param least null for no lower end
     * @param most null for no upper end
     */
    record Stretch(@Nullable End least, @Nullable End most) {
        boolean isEmpty() {
            return least != null && most != null && least.compareTo(most) > 0;
        }

        boolean endsBefore(Stretch other) {
            return most != null && (other.most == null || most.compareTo(other.most) < 0);
        }

        Stretch and(Stretch other) {
            var from = least == null || (other.least != null && other.least.compareTo(least) > 0) ? other.least : least;
            var to = most == null || (other.most != null && other.most.compareTo(most) < 0) ? other.most : most;
            return new Stretch(from, to);
        }
    }

    static Values of(@Nullable End least, @Nullable End most) {
        return of(List.of(new Stretch(least, most)));
    }

    static Values point(long value) {
        var end = new End(BigDecimal.valueOf(value), 0);
        return of(end, end);
    }

    /** The whole numbers from 0 on, so many of them, and nothing between. */
    static Values points(int count) {
        return new Values(IntStream.range(0, count)
                .mapToObj(at -> new End(BigDecimal.valueOf(at), 0))
                .map(end -> new Stretch(end, end))
                .toList());
    }

    private static Values of(List<Stretch> stretches) {
        return new Values(
                stretches.stream().filter(stretch -> !stretch.isEmpty()).toList());
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    Values and(Values other) {
        var both = new ArrayList<Stretch>();
        int mine = 0;
        int theirs = 0;
        while (mine < stretches.size() && theirs < other.stretches.size()) {
            var one = stretches.get(mine);
            var two = other.stretches.get(theirs);
            both.add(one.and(two));
            // Both lie in order: what ends first meets nothing more.
            if (one.endsBefore(two)) {
                mine++;
            } else {
                theirs++;
            }
        }
        return of(both);
    }

    /** Every value that is none of these. */
    Values opposite() {
        var rest = new ArrayList<Stretch>();
        End after = null;
        for (var stretch : stretches) {
            if (stretch.least() != null) {
                rest.add(new Stretch(after, stretch.least().before()));
            }
            if (stretch.most() == null) {
                return of(rest);
            }
            after = stretch.most().after();
        }
        rest.add(new Stretch(after, null));
        return of(rest);
    }

    boolean isWithin(Values other) {
        return and(other.opposite()).isEmpty();
    }
}
