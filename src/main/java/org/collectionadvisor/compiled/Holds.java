package org.collectionadvisor.compiled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.facts.Figure;
import org.jspecify.annotations.Nullable;

/** What compiled rules call: each method says whether its condition surely holds. */
@SuppressWarnings("EnumOrdinal") // rules are compiled for the very build whose constants they count
public final class Holds {
    private Holds() {}

    /** Conditions joined by signs: within a call they stay one, outside the engine takes them apart and is slower. */
    public static boolean joined(boolean conditions) {
        return conditions;
    }

    /** Whether something is, or is not, among what surely holds. The engine's compiler cannot type a bare {@code !( … )}. */
    public static boolean unless(boolean holds, boolean expected) {
        return holds != expected;
    }

    /** A whole number against a figure. */
    public static boolean whole(@Nullable Integer left, Op op, @Nullable Figure right) {
        return left != null && right != null && op.holds(right.compared(left));
    }

    /** An amount against a figure. */
    public static boolean amount(@Nullable BigDecimal left, Op op, @Nullable Figure right) {
        return left != null && right != null && op.holds(left.compareTo(right.value()));
    }

    /** A day against a figure that is a day. */
    public static boolean day(@Nullable LocalDate left, Op op, @Nullable Figure right) {
        return left != null && right != null && op.holds(left.compareTo(right.day()));
    }

    /** A whole number against nothing or one. */
    public static boolean wholeTo(@Nullable Integer left, Op op, int right) {
        return left != null && op.holds(Integer.compare(left, right));
    }

    /** An amount against nothing or one. */
    public static boolean amountTo(@Nullable BigDecimal left, Op op, int right) {
        return left != null && op.holds(left.compareTo(BigDecimal.valueOf(right)));
    }

    /** Two days, two levels, two numbers of one kind. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static boolean compared(@Nullable Comparable left, Op op, @Nullable Comparable right) {
        return left != null && right != null && op.holds(left.compareTo(right));
    }

    /** A code that is, or is not, that of the constant with an ordinal. */
    public static boolean code(@Nullable Enum<?> left, boolean expected, int ordinal) {
        return left != null && (left.ordinal() == ordinal) == expected;
    }

    /** Two words that have, or have not, the same code. */
    public static boolean sameCode(@Nullable Enum<?> left, boolean expected, @Nullable Enum<?> right) {
        return left != null && right != null && left.name().equals(right.name()) == expected;
    }

    /** A text that is, or is not, the one named. */
    public static boolean text(@Nullable String left, boolean expected, @Nullable String right) {
        return left != null && right != null && left.equals(right) == expected;
    }

    /** A list that contains the code of the constant with an ordinal, or lacks it. */
    public static boolean contains(@Nullable List<? extends Enum<?>> left, boolean expected, int ordinal) {
        if (left == null) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).ordinal() == ordinal) {
                return expected;
            }
        }
        return !expected;
    }

    /** A word that is true, or false. */
    public static boolean is(@Nullable Boolean left, boolean expected) {
        return left != null && left == expected;
    }

    /** A word that is known, or unknown. */
    public static boolean known(@Nullable Object left, boolean expected) {
        return (left != null) == expected;
    }
}
