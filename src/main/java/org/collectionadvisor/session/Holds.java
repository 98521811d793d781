package org.collectionadvisor.session;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.rulebook.Op;
import org.jspecify.annotations.Nullable;

/**
 * What compiled rules call: each method says whether its condition holds, and {@code ifUnknown} where that is unknown. True asks
 * whether it may hold, false whether it surely does.
 */
@SuppressWarnings("EnumOrdinal") // rules are compiled for the very build whose constants they count
public final class Holds {
    private Holds() {}

    /** Conditions joined by signs: within a call they stay one, outside the engine takes them apart and is slower. */
    public static boolean joined(boolean conditions) {
        return conditions;
    }

    /** A whole number against a figure. */
    public static boolean whole(boolean ifUnknown, @Nullable Integer left, Op op, @Nullable Figure right) {
        return (left == null || right == null)
                ? ifUnknown
                : op.holds(BigDecimal.valueOf(left).compareTo(right.value()));
    }

    /** An amount against a figure. */
    public static boolean amount(boolean ifUnknown, @Nullable BigDecimal left, Op op, @Nullable Figure right) {
        return (left == null || right == null) ? ifUnknown : op.holds(left.compareTo(right.value()));
    }

    /** A day against a figure that is a day. */
    public static boolean day(boolean ifUnknown, @Nullable LocalDate left, Op op, @Nullable Figure right) {
        return (left == null || right == null) ? ifUnknown : op.holds(left.compareTo(right.day()));
    }

    /** A whole number against nothing or one. */
    public static boolean wholeTo(boolean ifUnknown, @Nullable Integer left, Op op, int right) {
        return left == null ? ifUnknown : op.holds(Integer.compare(left, right));
    }

    /** An amount against nothing or one. */
    public static boolean amountTo(boolean ifUnknown, @Nullable BigDecimal left, Op op, int right) {
        return left == null ? ifUnknown : op.holds(left.compareTo(BigDecimal.valueOf(right)));
    }

    /** Two days, two levels, two numbers of one kind. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static boolean compared(boolean ifUnknown, @Nullable Comparable left, Op op, @Nullable Comparable right) {
        return (left == null || right == null) ? ifUnknown : op.holds(left.compareTo(right));
    }

    /** A code that is, or is not, that of the constant at a place. */
    public static boolean code(boolean ifUnknown, @Nullable Enum<?> left, boolean expected, int place) {
        return left == null ? ifUnknown : (left.ordinal() == place) == expected;
    }

    /** Two words that have, or have not, the same code. */
    public static boolean sameCode(
            boolean ifUnknown, @Nullable Enum<?> left, boolean expected, @Nullable Enum<?> right) {
        return (left == null || right == null) ? ifUnknown : left.name().equals(right.name()) == expected;
    }

    /** A text that is, or is not, the one named. */
    public static boolean text(boolean ifUnknown, @Nullable String left, boolean expected, @Nullable String right) {
        return (left == null || right == null) ? ifUnknown : left.equals(right) == expected;
    }

    /** A list that contains the code of the constant at a place, or lacks it. */
    public static boolean contains(
            boolean ifUnknown, @Nullable List<? extends Enum<?>> left, boolean expected, int place) {
        if (left == null) {
            return ifUnknown;
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).ordinal() == place) {
                return expected;
            }
        }
        return !expected;
    }

    /** A word that is true, or false. */
    public static boolean is(boolean ifUnknown, @Nullable Boolean left, boolean expected) {
        return left == null ? ifUnknown : left == expected;
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
