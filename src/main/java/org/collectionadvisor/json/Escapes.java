package org.collectionadvisor.json;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/**
 * What comes from outside, so that a terminal shows it and does not obey it: characters that move the cursor, change colours or
 * turn the direction of writing become escapes such as {@code \}{@code u202e}.
 */
public final class Escapes {
    private static final int FIRST_LEAD = 0xC2;
    private static final int LAST_LEAD = 0xE2;
    private static final int DELETE = 0x7F;

    private Escapes() {}

    /** A name or sentence on one line. */
    public static String line(String text) {
        return of(text, false);
    }

    /** Lines as they are, each made visible. */
    public static String lines(String text) {
        return of(text, true);
    }

    private static String of(String text, boolean areLines) {
        int first = 0;
        while (first < text.length() && isShown(text, first, areLines)) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        var shown = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (isShown(text, i, areLines)) {
                shown.append(one);
            } else {
                shown.append(String.format("\\u%04x", (int) one));
            }
        }
        return shown.toString();
    }

    private static boolean isShown(String text, int at, boolean areLines) {
        char one = text.charAt(at);
        if (one == '\n' || one == '\t') {
            return areLines;
        }
        if (one == '\r') {
            return areLines && text.startsWith("\r\n", at);
        }
        if (Character.isSurrogate(one)) {
            return isOfPair(text, at)
                    && isShown(Character.getType(text.codePointAt(Character.isLowSurrogate(one) ? at - 1 : at)));
        }
        return isShown(Character.getType(one));
    }

    private static boolean isOfPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static boolean isShown(int type) {
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    /** JSON in UTF-8 that says the same; what turns the direction of writing or steers a terminal stands there as an escape. */
    public static byte[] json(byte[] json) {
        int at = 0;
        // Nearly all bytes of an advice pass here, so those that cannot begin such a character cost one comparison.
        while (at < json.length && (json[at] < (byte) FIRST_LEAD || steers(json, at) == 0)) {
            at++;
        }
        if (at == json.length) {
            return json;
        }
        var escaped = new ByteArrayOutputStream(json.length + 16);
        for (int i = 0; i < json.length; i++) {
            int steering = steers(json, i);
            if (steering == 0) {
                escaped.write(json[i]);
            } else {
                escaped.writeBytes(String.format("\\u%04X", steering).getBytes(US_ASCII));
                i += steering == DELETE ? 0 : steering < 0x800 ? 1 : 2;
            }
        }
        return escaped.toByteArray();
    }

    /** The character that begins there, if it steers; else 0. What JSON escapes itself does not stand in it. */
    private static int steers(byte[] utf8, int at) {
        int lead = utf8[at] & 0xFF;
        if (lead < DELETE || lead > LAST_LEAD || (lead > DELETE && lead < FIRST_LEAD)) {
            return 0;
        }
        int next = at + 1 < utf8.length ? utf8[at + 1] & 0x3F : 0;
        int last = at + 2 < utf8.length ? utf8[at + 2] & 0x3F : 0;
        return switch (lead) {
            case DELETE -> DELETE;
            case FIRST_LEAD -> next < 0x20 ? 0x80 | next : 0;
            case 0xD8 -> next == 0x1C ? 0x061C : 0;
            case LAST_LEAD -> turns(0x2000 | next << 6 | last);
            default -> 0;
        };
    }

    /** The character, if it is one of those for the direction of writing or the ends of lines; else 0. */
    private static int turns(int one) {
        return one == 0x200E || one == 0x200F || (one >= 0x2028 && one <= 0x202E) || (one >= 0x2066 && one <= 0x2069)
                ? one
                : 0;
    }
}
