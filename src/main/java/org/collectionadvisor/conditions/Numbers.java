package org.collectionadvisor.conditions;

import java.math.BigDecimal;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/** The ends of numbers of which nothing counts as less than 0. */
final class Numbers {
    private static final BigDecimal GREATEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private Numbers() {}

    /** The least that a number may be; 0 where nothing is known of it. */
    static BigDecimal least(@Nullable Range<?> number) {
        return number == null || number.atLeast() == null ? BigDecimal.ZERO : atLeastZero(number.atLeast());
    }

    /** The most that a number may be; null where there is no end. */
    static @Nullable BigDecimal most(@Nullable Range<?> number) {
        return number == null || number.atMost() == null ? null : atLeastZero(number.atMost());
    }

    private static BigDecimal atLeastZero(Object number) {
        var decimal = number instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
        return decimal.max(BigDecimal.ZERO);
    }

    /** What lies between two ends, in whole numbers or not; null where that could be anything. */
    static @Nullable Range<?> range(boolean whole, BigDecimal least, @Nullable BigDecimal most) {
        if (most == null && least.signum() == 0) {
            return null;
        }
        return whole ? new Range<>(whole(least), most == null ? null : whole(most)) : new Range<>(least, most);
    }

    private static Integer whole(BigDecimal number) {
        return number.min(GREATEST).intValue();
    }
}
