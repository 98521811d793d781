package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words and signs of one condition or conclusion, read from left to right. */
final class Tokens {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|\"(?<text>[^\"]*)\"|(?<name>[$\\p{L}_][\\p{L}\\p{N}_]*)|(?<number>\\p{N}[\\p{N}.]*)"
                    + "|(?<sign>&&|\\|\\||==|!=|<=|>=|[<>!().,;])|(?<bad>.)",
            Pattern.DOTALL);

    private final List<String> kinds = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    private int next;

    Tokens(String source) {
        var matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            for (var kind : List.of("text", "name", "number", "sign", "bad")) {
                if (matcher.group(kind) != null && kind.equals("text")) {
                    mustBePlain(matcher.group(kind));
                }
                if (matcher.group(kind) != null) {
                    kinds.add(kind);
                    values.add(matcher.group(kind));
                }
            }
        }
    }

    /** A text becomes part of a compiled rule, so nothing in it may mean anything to a compiler. */
    private static void mustBePlain(String text) {
        if (text.indexOf('\\') >= 0 || text.chars().anyMatch(Character::isISOControl)) {
            throw new BadRule("a text in quotes has no backslash and no line break", "write the characters themselves");
        }
    }

    boolean atEnd() {
        return next == values.size();
    }

    /** Takes the sign or name if it comes next. */
    boolean take(String expected) {
        if (is(expected)) {
            next++;
            return true;
        }
        return false;
    }

    boolean is(String expected) {
        return !atEnd() && values.get(next).equals(expected) && !kinds.get(next).equals("text");
    }

    void expect(String expected) {
        if (!take(expected)) {
            throw new BadRule("expected `" + expected + "` " + before(), "");
        }
    }

    boolean isA(String kind) {
        return !atEnd() && kinds.get(next).equals(kind);
    }

    /** Takes the next token, which must be of the kind {@code text}, {@code name} or {@code number}. */
    String takeA(String kind) {
        if (!isA(kind)) {
            throw new BadRule("expected a " + (kind.equals("text") ? "text in quotes" : kind) + " " + before(), "");
        }
        return values.get(next++);
    }

    private String before() {
        return atEnd() ? "at the end" : "before `" + values.get(next) + "`";
    }

    void expectEnd() {
        if (!atEnd()) {
            throw new BadRule("`" + values.get(next) + "` does not belong here", "");
        }
    }
}
