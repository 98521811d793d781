package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonToken;
import java.math.BigDecimal;
import org.collectionadvisor.situation.Limits.Amount;
import org.collectionadvisor.situation.Limits.Rate;
import org.collectionadvisor.situation.Limits.Whole;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers. Checks length and size before doing arithmetic, because a number as short as {@code 1e999999999} can
 * exhaust memory when expanded.
 */
final class Numbers {

    private static final int LONGEST = 40;
    private static final int LONGEST_WHOLE = 18; // any number of so few digits fits a long

    private Numbers() {}

    /** Yuan with two decimals, so that equal amounts are equal values. */
    static Object amount(Reading in) {
        return decimal(in, Amount.BELOW, Amount.DECIMALS).setScale(Amount.DECIMALS);
    }

    /** A fraction a year without trailing zeros, so that equal rates are equal values. */
    static Object rate(Reading in) {
        var rate = decimal(in, Rate.BELOW, Rate.DECIMALS);
        return rate.setScale(Math.max(0, rate.scale()));
    }

    static ValueReader whole(Whole range) {
        return whole(range.min(), range.max());
    }

    private static ValueReader whole(int least, int most) {
        return in -> {
            in.expect(JsonToken.VALUE_NUMBER_INT, "a whole number");
            long told = in.textLength() > LONGEST_WHOLE ? Long.MAX_VALUE : Long.parseLong(in.text());
            if (told < least || told > most) {
                throw in.outOfRange("from " + least + " to " + most);
            }
            return (int) told;
        };
    }

    /** A number of a declared member, so that equal numbers are equal values. */
    static ValueReader of(DeclaredMember member) {
        if (member.isWhole()) {
            return whole(member.least().intValueExact(), member.most().intValueExact());
        }
        int decimals = member.decimals();
        return in -> {
            var told = decimal(in, Amount.BELOW, decimals);
            if (told.compareTo(member.least()) < 0 || told.compareTo(member.most()) > 0) {
                throw in.outOfRange("from " + member.least().toPlainString() + " to "
                        + member.most().toPlainString());
            }
            return member.unit() == Unit.YUAN ? told.setScale(decimals) : told.setScale(Math.max(0, told.scale()));
        };
    }

    private static BigDecimal decimal(Reading in, BigDecimal below, int decimals) {
        if (!in.is(JsonToken.VALUE_NUMBER_INT)) {
            in.expect(JsonToken.VALUE_NUMBER_FLOAT, "a number");
        }
        var told = in.textLength() > LONGEST ? null : parse(in.text());
        // Compare first: that is fast however large the exponent, and makes the rest safe.
        if (told == null || told.signum() < 0 || told.compareTo(below) >= 0) {
            throw outOfRange(in, below, decimals);
        }
        var stripped = told.stripTrailingZeros();
        if (stripped.scale() > decimals) {
            throw outOfRange(in, below, decimals);
        }
        return stripped;
    }

    private static @Nullable BigDecimal parse(String told) {
        try {
            return new BigDecimal(told);
        } catch (NumberFormatException e) { // an exponent of more than nine digits
            return null;
        }
    }

    private static BadSituation outOfRange(Reading in, BigDecimal below, int decimals) {
        return in.outOfRange("at least 0 and below " + below + ", with at most " + decimals + " decimals");
    }
}
