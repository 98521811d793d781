package org.collectionadvisor.json;

import java.util.Locale;
import java.util.stream.Stream;

/** The codes of enums, derived once per enum so that a lookup allocates nothing. */
final class Codes {

    private static final ClassValue<String[]> BY_ORDINAL = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants()).map(Codes::derive).toArray(String[]::new);
        }
    };

    private Codes() {}

    @SuppressWarnings("EnumOrdinal") // an index into an array of the same enum, never stored
    static String of(Enum<?> constant) {
        return BY_ORDINAL.get(constant.getDeclaringClass())[constant.ordinal()];
    }

    /** Interned, as string constants in compiled rules are, so that comparing the two ends at identity. */
    private static String derive(Object constant) {
        return ((Enum<?>) constant)
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .intern();
    }
}
