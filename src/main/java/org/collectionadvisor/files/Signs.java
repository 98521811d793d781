package org.collectionadvisor.files;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs that look like others, or like nothing: an input method or a word processor puts them where a plain one belongs. */
public final class Signs {
    private static final int FIRST_BEYOND_ASCII = 0x80;
    private static final int FULL_WIDTH_FIRST = 0xFF01;
    private static final int FULL_WIDTH_LAST = 0xFF5E;
    private static final int TO_PLAIN = 0xFEE0;

    private static final Map<Integer, String> OTHERS = Map.ofEntries(
            Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""),
            Map.entry(0x201E, "\""),
            Map.entry(0x300C, "\""),
            Map.entry(0x300D, "\""),
            Map.entry(0x2018, "\""),
            Map.entry(0x2019, "\""),
            Map.entry(0x00AB, "\""),
            Map.entry(0x00BB, "\""),
            Map.entry(0x3002, "."),
            Map.entry(0x3001, ","),
            Map.entry(0x2260, "!="),
            Map.entry(0x2264, "<="),
            Map.entry(0x2265, ">="),
            Map.entry(0x2266, "<="),
            Map.entry(0x2267, ">="),
            Map.entry(0x00AC, "!"),
            Map.entry(0x2227, "&&"),
            Map.entry(0x2228, "||"),
            Map.entry(0x2013, "-"),
            Map.entry(0x2014, "-"),
            Map.entry(0x2011, "-"),
            Map.entry(0x2212, "-"),
            Map.entry(0x3010, "["),
            Map.entry(0x3011, "]"),
            Map.entry(0x2026, "..."));

    /** Letters of other scripts that look like the Latin one below them. */
    private static final String ALIKE = "АВЕЅІЈКМНОРСТХаеорсухѕіјΑΒΕΖΗΙΚΜΝΟΡΤΧο";

    private static final String LATIN = "ABESIJKMHOPCTXaeopcyxsijABEZHIKMNOPTXo";

    private Signs() {}

    /** Whether nothing is seen of it: it has no width, or is a space that is none. */
    public static boolean isInvisible(int sign) {
        return isSpace(sign) || isWidthless(sign);
    }

    /** A space that a reader of rules takes for none. */
    public static boolean isSpace(int sign) {
        return sign == 0x3000
                || sign == 0x00A0
                || sign == 0x202F
                || sign == 0x205F
                || (sign >= 0x2000 && sign <= 0x200A);
    }

    /** A sign without width. */
    public static boolean isWidthless(int sign) {
        return (sign >= 0x200B && sign <= 0x200F)
                || sign == 0xFEFF
                || sign == 0x00AD
                || sign == 0x2060
                || (sign >= 0x202A && sign <= 0x202E);
    }

    /** The first sign that only looks like a digit of ours, such as a full-width one. */
    static OptionalInt strangeDigit(String text) {
        return text.codePoints()
                .filter(sign -> Character.isDigit(sign) && meant(sign) != null)
                .findFirst();
    }

    /** The plain sign that was meant; empty for one that is best left out, null for a sign that looks like no other. */
    public static @Nullable String meant(int sign) {
        if (sign < FIRST_BEYOND_ASCII) {
            return null;
        } else if (isInvisible(sign)) {
            return isSpace(sign) ? " " : "";
        }
        int letter = ALIKE.indexOf(sign);
        if (letter >= 0) {
            return LATIN.substring(letter, letter + 1);
        }
        return sign >= FULL_WIDTH_FIRST && sign <= FULL_WIDTH_LAST
                ? String.valueOf((char) (sign - TO_PLAIN))
                : OTHERS.get(sign);
    }

    /** The text in plain signs. */
    public static String plain(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(sign -> {
            var meant = meant(sign);
            if (meant == null) {
                plain.appendCodePoint(sign);
            } else {
                plain.append(meant);
            }
        });
        return plain.toString().replace("\"", "").strip();
    }

    /** The signs of a text that are not plain, with their code points: {@code ，(U+FF0C)}. */
    public static String shown(String text) {
        return text.codePoints()
                .filter(sign -> meant(sign) != null)
                .distinct()
                .mapToObj(Signs::shown)
                .collect(Collectors.joining(", "));
    }

    /** A sign with its code point; one that is invisible by its code point alone. */
    public static String shown(int sign) {
        var point = String.format(Locale.ROOT, "U+%04X", sign);
        return isInvisible(sign) ? point : Character.toString(sign) + " (" + point + ")";
    }

    /** What to say of a sign that is not plain. */
    public static Sentence said(int sign) {
        var meant = meant(sign);
        if (meant == null) {
            return Sentence.of("sign-unknown", shown(sign));
        } else if (isWidthless(sign)) {
            return Sentence.of("sign-invisible", shown(sign));
        }
        return isSpace(sign) ? Sentence.of("sign-space", shown(sign)) : Sentence.of("sign", shown(sign), meant);
    }
}
