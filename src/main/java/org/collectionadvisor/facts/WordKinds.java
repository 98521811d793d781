package org.collectionadvisor.facts;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Word.Argument;
import org.collectionadvisor.facts.Word.Kind;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.situation.DeclaredMember;
import org.collectionadvisor.situation.Limits;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.ReadAs;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** Reads off a Java method what kind of word it makes. */
final class WordKinds {
    private static final Map<Class<?>, Kind> KINDS = Map.of(
            Boolean.class, Kind.TRUTH,
            boolean.class, Kind.TRUTH,
            String.class, Kind.TEXT,
            Level.class, Kind.LEVEL);

    private static final Map<Class<?>, Kind> RANGES =
            Map.of(Integer.class, Kind.WHOLE, BigDecimal.class, Kind.AMOUNT, LocalDate.class, Kind.DATE);

    // Records tell of their members slowly, and each comparison of two conditions asks.
    private static final Map<Method, Boolean> NEVER_NEGATIVE = new ConcurrentHashMap<>();

    private WordKinds() {}

    /** Whether rules can read what the method gives: lists of days and moments they cannot. */
    static boolean readable(Method method) {
        return known(method) != null || Coded.class.isAssignableFrom(method.getReturnType()) || item(method) != null;
    }

    static Kind kind(Method method) {
        var known = known(method);
        return known != null ? known : item(method) != null ? Kind.CODES : Kind.CODE;
    }

    static Kind kind(DeclaredMember member) {
        return switch (member.type()) {
            case CODE -> Kind.CODE;
            case FLAG -> Kind.TRUTH;
            case DATE -> Kind.DATE;
            case NUMBER -> member.isWhole() ? Kind.WHOLE : Kind.AMOUNT;
        };
    }

    static List<String> codes(Method method) {
        if (kind(method) != Kind.CODE && kind(method) != Kind.CODES) {
            return List.of();
        }
        Class<?> item = item(method);
        var type = item == null ? method.getReturnType() : item;
        return Stream.of(type.getEnumConstants())
                .map(code -> ((Coded) code).code())
                .toList();
    }

    static boolean mayBeUnknown(Method method) {
        // Annotations of types are dear to read, and there are two hundred words at every start.
        return !method.getReturnType().isPrimitive()
                && method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
    }

    static Argument argument(Method method) {
        if (method.getParameterCount() == 0) {
            return Argument.NONE;
        }
        var type = method.getParameterTypes()[0];
        return type == Figure.class ? Argument.FIGURE : type == String.class ? Argument.CODE : Argument.NAME;
    }

    /** The channel of which the word tells the level; null where it tells none. */
    static @Nullable Channel channel(Method method) {
        var level = method.getAnnotation(LevelOf.class);
        return level == null ? null : level.value();
    }

    static Unit argumentUnit(Method method) {
        var in = method.getParameters()[0].getAnnotation(In.class);
        return in == null ? Unit.NONE : in.value();
    }

    /** Whether the value is told, or stands for a told one of the same name, and may not be told below 0. */
    static boolean isNeverNegative(Method method) {
        return NEVER_NEGATIVE.computeIfAbsent(method, WordKinds::mayNotBeBelowZero);
    }

    private static boolean mayNotBeBelowZero(Method method) {
        var of = method.getDeclaringClass();
        var record = of.isRecord()
                ? of
                : Stream.of(of.getMethods())
                        .filter(one -> one.getName().equals("told")
                                && one.getReturnType().isRecord())
                        .map(Method::getReturnType)
                        .findFirst()
                        .orElse(null);
        return record != null
                && Stream.of(record.getRecordComponents())
                        .filter(component -> component.getName().equals(method.getName()))
                        .anyMatch(component -> component.isAnnotationPresent(Limits.Amount.class)
                                || component.isAnnotationPresent(Limits.Rate.class)
                                || (component.isAnnotationPresent(Limits.Whole.class)
                                        && component
                                                        .getAnnotation(Limits.Whole.class)
                                                        .min()
                                                >= 0));
    }

    /** The method's name in a compiled rule. */
    static String javaName(Method method) {
        var readAs = method.getAnnotation(ReadAs.class);
        return readAs == null ? method.getName() : readAs.value();
    }

    /** The method of a fact by which a compiled rule reads the values of a kind that a rulebook declares. */
    static String javaName(Kind kind) {
        return switch (kind) {
            case WHOLE -> "wholeOf";
            case AMOUNT -> "amountOf";
            case DATE -> "dayOf";
            case TRUTH -> "truthOf";
            default -> "codeOf";
        };
    }

    private static @Nullable Kind known(Method method) {
        if (method.getReturnType() == Range.class && method.getGenericReturnType() instanceof ParameterizedType range) {
            return RANGES.get((Class<?>) range.getActualTypeArguments()[0]);
        }
        return KINDS.get(method.getReturnType());
    }

    private static @Nullable Class<?> item(Method method) {
        return method.getReturnType() == List.class
                        && method.getGenericReturnType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                        && Coded.class.isAssignableFrom(item)
                ? item
                : null;
    }
}
