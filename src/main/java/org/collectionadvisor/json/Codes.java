package org.collectionadvisor.json;

import java.util.Locale;
import java.util.stream.Stream;

/** The codes of every enum asked for, derived once per enum so that asking allocates nothing. */
final class Codes {

    private static final ClassValue<String[]> BY_ORDINAL = new ClassValue<>() {
        @Override
        protected String[] computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants()).map(Codes::derive).toArray(String[]::new);
        }
    };

    private Codes() {}

    @SuppressWarnings("EnumOrdinal") // the place within an array made of the same enum, never kept
    static String of(Enum<?> constant) {
        return BY_ORDINAL.get(constant.getDeclaringClass())[constant.ordinal()];
    }

    /** Interned, as the texts in compiled rules are: texts that are one object are found equal at once. */
    private static String derive(Object constant) {
        return ((Enum<?>) constant)
                .name()
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .intern();
    }
}
