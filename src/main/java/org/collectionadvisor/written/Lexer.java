package org.collectionadvisor.written;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.files.Signs;
import org.collectionadvisor.written.Token.Kind;

/**
 * Cuts what is written into words and signs. A sign that only looks right is told and read as the one it stands for, so that
 * nothing else is told that follows from it.
 */
final class Lexer {
    private static final List<String> PAIRS = List.of("&&", "||", "==", "!=", "<=", ">=");

    private final String source;
    private final IntFunction<String> places;
    private final BiConsumer<String, Sentence> complaints;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int open = -1;
    private int endOfLine = -1;

    private Lexer(String source, IntFunction<String> places, BiConsumer<String, Sentence> complaints) {
        this.source = source;
        this.places = places;
        this.complaints = complaints;
    }

    /**
     * The words and signs, without comments.
     *
     * @param places the line or cell of an offset
     * @param complaints gets each sign that is not right, and its place
     */
    static List<Token> tokens(String source, IntFunction<String> places, BiConsumer<String, Sentence> complaints) {
        var lexer = new Lexer(source, places, complaints);
        while (lexer.at < source.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void complain(int offset, Sentence said) {
        complaints.accept(places.apply(offset), said);
    }

    private void next() {
        int sign = source.codePointAt(at);
        if (sign < 128 ? Character.isWhitespace(sign) : sign == 0x85) {
            at++;
        } else if (source.startsWith("//", at)) {
            int end = source.indexOf('\n', at);
            at = end < 0 ? source.length() : end;
        } else if (source.startsWith("/*", at)) {
            comment();
        } else if (sign == '"' || sign == '\'' || "\"".equals(Signs.meant(sign))) {
            text(sign);
        } else if (Signs.meant(sign) != null) {
            strange(sign);
        } else if (Character.isLetter(sign) || sign == '$' || sign == '_') {
            name();
        } else if (Character.isDigit(sign)) {
            int from = at;
            at = end(c -> Character.isLetterOrDigit(c) || c == '.' || c == '_');
            add(Kind.NUMBER, source.substring(from, at), from);
        } else {
            sign(sign);
        }
    }

    private void comment() {
        int end = source.indexOf("*/", at + 2);
        if (end < 0) {
            complain(at, Sentence.of("comment-open"));
        }
        at = end < 0 ? source.length() : end + 2;
    }

    private void name() {
        int from = at;
        at = end(c -> Character.isLetterOrDigit(c) || c == '_' || c == '$' || Signs.isWidthless(c));
        var name = source.substring(from, at);
        var hidden = name.codePoints().filter(Lexer::isFullWidth).findFirst();
        if (hidden.isPresent()) {
            complain(from, Signs.said(hidden.getAsInt()));
        }
        add(Kind.NAME, Signs.plain(name), from);
    }

    private static boolean isOfWord(int sign) {
        var plain = Signs.plain(Character.toString(sign));
        return (sign < 128 || isFullWidth(sign)) && !plain.isEmpty() && Character.isLetterOrDigit(plain.codePointAt(0));
    }

    private static boolean isFullWidth(int sign) {
        return Signs.meant(sign) != null;
    }

    private int end(java.util.function.IntPredicate within) {
        int end = at;
        while (end < source.length() && within.test(source.codePointAt(end))) {
            end += Character.charCount(source.codePointAt(end));
        }
        return end;
    }

    /** A text ends in its line; one in curly quotes ends with any quote. */
    private void text(int quote) {
        int from = at;
        int start = at + Character.charCount(quote);
        int last = endOfLine(start);
        int end = quote == '"' || quote == '\'' ? source.indexOf(quote, start) : last;
        boolean closed = end >= 0 && end < last;
        if (quote == '\'') {
            complain(from, Sentence.of("single-quotes"));
        } else if (quote != '"') {
            complain(from, Signs.said(quote));
        }
        if (!closed || (quote != '"' && quote != '\'')) {
            end = start;
            while (end < last && !isQuote(source.charAt(end))) {
                end++;
            }
            if (end == last) {
                quoteOpen(from);
            } else if (quote == '"') {
                complain(end, Signs.said(source.charAt(end)));
            }
        }
        at = Math.min(end + 1, last);
        var text = source.substring(start, end);
        var hidden = text.codePoints().filter(Signs::isWidthless).findFirst();
        if (hidden.isPresent()) {
            complain(start, Signs.said(hidden.getAsInt()));
            text = text.codePoints()
                    .filter(c -> !Signs.isWidthless(c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        // A text becomes part of a compiled rule, so nothing in it may mean anything to a compiler.
        if (text.indexOf('\\') >= 0 || text.chars().anyMatch(Character::isISOControl)) {
            complain(start, Sentence.of("backslash"));
        }
        add(Kind.TEXT, text, start < source.length() && end > start ? start : from);
    }

    /** Looked for once a line: a line may hold thousands of texts. */
    private int endOfLine(int from) {
        if (endOfLine < from) {
            int end = source.indexOf('\n', from);
            endOfLine = end < 0 ? source.length() : end;
        }
        return endOfLine;
    }

    /** The line after an open quote only goes on with it. */
    private void quoteOpen(int from) {
        if (open < 0
                || source.substring(open, from).chars().filter(c -> c == '\n').count() > 1) {
            complain(from, Sentence.of("quote-open"));
        }
        open = from;
    }

    private static boolean isQuote(char sign) {
        return sign == '"' || "\"".equals(Signs.meant(sign));
    }

    private void strange(int sign) {
        complain(at, Signs.said(sign));
        if (sign == '／' && source.startsWith("／", at + 1)) {
            int end = source.indexOf('\n', at);
            at = end < 0 ? source.length() : end;
            return; // a comment
        }
        int from = at;
        at += Character.charCount(sign);
        var meant = Signs.plain(Character.toString(sign));
        if (meant.isEmpty()) {
            return;
        }
        // A full-width sign may be the first of a pair, and full-width letters a whole word.
        if (Character.isLetterOrDigit(meant.charAt(0))) {
            at = from;
            int end = end(Lexer::isOfWord);
            add(
                    Character.isDigit(meant.charAt(0)) ? Kind.NUMBER : Kind.NAME,
                    Signs.plain(source.substring(from, end)),
                    from);
            at = end;
            return;
        }
        if (at < source.length()) {
            var second = Signs.plain(Character.toString(source.codePointAt(at)));
            if (PAIRS.contains(meant + second)) {
                meant += second;
                at += Character.charCount(source.codePointAt(at));
            }
        }
        add(Kind.SIGN, meant, from);
    }

    private void sign(int sign) {
        int from = at;
        var pair = source.substring(at, Math.min(at + 2, source.length()));
        var value = PAIRS.contains(pair) ? pair : Character.toString(sign);
        at += value.length();
        // `<>` is how other languages write it.
        if (pair.equals("<>")) {
            complain(from, Sentence.of("write-unequal"));
            value = "!=";
            at = from + 2;
        } else if (sign >= 128) {
            complain(from, Sentence.of("sign-unknown", Signs.shown(sign)));
            return;
        }
        add(Kind.SIGN, value, from);
    }

    private void add(Kind kind, String value, int offset) {
        tokens.add(new Token(kind, value, places.apply(offset)));
    }
}
