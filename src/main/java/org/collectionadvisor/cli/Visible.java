package org.collectionadvisor.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/**
 * Lets a terminal show what comes from outside without obeying it: characters that move the cursor, change colours or turn the
 * direction of writing become escapes such as {@code \}{@code u202e}.
 */
final class Visible extends FilterWriter {

    Visible(Writer to) {
        super(to);
    }

    /** A name or sentence on one line. */
    static String line(String text) {
        return of(text, false);
    }

    /** Lines as they are, each made visible. */
    static String lines(String text) {
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

    @Override
    public void write(String text, int from, int length) throws IOException {
        out.write(lines(text.substring(from, from + length)));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        out.write(lines(new String(text, from, length)));
    }

    @Override
    public void write(int one) throws IOException {
        out.write(lines(String.valueOf((char) one)));
    }
}
