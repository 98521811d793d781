package org.collectionadvisor.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.rulebook.Op;
import org.jspecify.annotations.Nullable;

/** What compiled rules call: each method holds if its condition holds or is unknown. */
public final class Maybe {
    private Maybe() {}

    /** A whole number against a figure. */
    public static boolean whole(@Nullable Integer left, Op op, @Nullable Figure right) {
        return left == null
                || right == null
                || op.holds(BigDecimal.valueOf(left).compareTo(right.value()));
    }

    /** An amount against a figure. */
    public static boolean amount(@Nullable BigDecimal left, Op op, @Nullable Figure right) {
        return left == null || right == null || op.holds(left.compareTo(right.value()));
    }

    /** A day against a figure that is a day. */
    public static boolean day(@Nullable LocalDate left, Op op, @Nullable Figure right) {
        return left == null || right == null || op.holds(left.compareTo(right.day()));
    }

    /** A whole number against nothing or one. */
    public static boolean wholeTo(@Nullable Integer left, Op op, int right) {
        return left == null || op.holds(Integer.compare(left, right));
    }

    /** An amount against nothing or one. */
    public static boolean amountTo(@Nullable BigDecimal left, Op op, int right) {
        return left == null || op.holds(left.compareTo(BigDecimal.valueOf(right)));
    }

    /** Two days, two levels, two numbers of one kind. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static boolean compared(@Nullable Comparable left, Op op, @Nullable Comparable right) {
        return left == null || right == null || op.holds(left.compareTo(right));
    }

    /** A code that is, or is not, the one named. */
    public static boolean code(@Nullable Coded left, boolean expected, String right) {
        return left == null || left.code().equals(right) == expected;
    }

    /** Two words that have, or have not, the same code. */
    public static boolean sameCode(@Nullable Coded left, boolean expected, @Nullable Coded right) {
        return left == null || right == null || left.code().equals(right.code()) == expected;
    }

    /** A text that is, or is not, the one named. */
    public static boolean text(@Nullable String left, boolean expected, @Nullable String right) {
        return left == null || right == null || left.equals(right) == expected;
    }

    /** A code that is one of some, or none of them. */
    public static boolean oneOf(@Nullable Coded left, boolean expected, String... codes) {
        return left == null || contains(left.code(), codes) == expected;
    }

    /** A text that is one of some, or none of them. */
    public static boolean oneOfTexts(@Nullable String left, boolean expected, String... texts) {
        return left == null || contains(left, texts) == expected;
    }

    private static boolean contains(String code, String... codes) {
        for (var one : codes) {
            if (one.equals(code)) {
                return true;
            }
        }
        return false;
    }

    /** A list that contains a code, or lacks it. */
    public static boolean contains(@Nullable List<? extends Coded> left, boolean expected, String code) {
        if (left == null) {
            return true;
        }
        for (var one : left) {
            if (one.code().equals(code)) {
                return expected;
            }
        }
        return !expected;
    }

    /** A word that is true, or false. */
    public static boolean is(@Nullable Boolean left, boolean expected) {
        return left == null || left == expected;
    }

    /** A word that is known, or unknown. */
    public static boolean known(@Nullable Object left, boolean expected) {
        return (left != null) == expected;
    }

    /** One fact, or two. */
    public static boolean same(@Nullable Fact left, boolean expected, @Nullable Fact right) {
        return (left == right) == expected;
    }
}
