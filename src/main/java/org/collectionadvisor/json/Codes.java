package org.collectionadvisor.json;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of every enum asked for, derived once per enum so that asking allocates nothing. */
final class Codes {

    private static final ClassValue<Map<Object, String>> BY_CONSTANT = new ClassValue<>() {
        @Override
        protected Map<Object, String> computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Codes::derive));
        }
    };

    private Codes() {}

    static String of(Enum<?> constant) {
        var codes = BY_CONSTANT.get(constant.getDeclaringClass());
        return Objects.requireNonNull(codes.get(constant));
    }

    private static String derive(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
