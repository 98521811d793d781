package org.collectionadvisor.compiled;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.situation.Range;
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
    public static boolean whole(@Nullable Range<Integer> left, Op op, @Nullable Figure right) {
        return left != null && right != null && holds(left, op, right::compared);
    }

    /** An amount against a figure. */
    public static boolean amount(@Nullable Range<BigDecimal> left, Op op, @Nullable Figure right) {
        return left != null && right != null && holds(left, op, end -> end.compareTo(right.value()));
    }

    /** A day against a figure that is a day. */
    public static boolean day(@Nullable Range<LocalDate> left, Op op, @Nullable Figure right) {
        return left != null && right != null && holds(left, op, end -> end.compareTo(right.day()));
    }

    /** A whole number against nothing or one. */
    public static boolean wholeTo(@Nullable Range<Integer> left, Op op, int right) {
        return left != null && holds(left, op, end -> Integer.compare(end, right));
    }

    /** An amount against nothing or one. */
    public static boolean amountTo(@Nullable Range<BigDecimal> left, Op op, int right) {
        return left != null && holds(left, op, end -> end.compareTo(BigDecimal.valueOf(right)));
    }

    /** Whether every possible value compares so; an open end lies beyond every value. */
    private static <T extends Comparable<? super T>> boolean holds(Range<T> left, Op op, ToIntFunction<T> compared) {
        int least = left.atLeast() == null ? -1 : compared.applyAsInt(left.atLeast());
        int most = left.isExact() ? least : left.atMost() == null ? 1 : compared.applyAsInt(left.atMost());
        return op.holds(least, most);
    }

    /** Two days or two numbers of one kind. */
    public static <T extends Comparable<? super T>> boolean ranges(
            @Nullable Range<T> left, Op op, @Nullable Range<T> right) {
        if (left == null || right == null) {
            return false;
        }
        return op.holds(compared(left.atLeast(), right.atMost(), -1), compared(left.atMost(), right.atLeast(), 1));
    }

    private static <T extends Comparable<? super T>> int compared(@Nullable T left, @Nullable T right, int beyond) {
        return left == null || right == null ? beyond : left.compareTo(right);
    }

    /** Two levels. */
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
