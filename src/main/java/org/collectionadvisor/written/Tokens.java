package org.collectionadvisor.written;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.collectionadvisor.written.Token.Kind;

/** The words and signs of one condition or conclusion, read from left to right. */
public final class Tokens {
    private final List<Token> tokens;
    private final String end;
    private int next;

    /** @param end the place of what is missing at the end */
    Tokens(List<Token> tokens, String end) {
        this.tokens = List.copyOf(tokens);
        this.end = end;
    }

    /** The words and signs of a text that stands at one place. */
    public static Tokens of(String source, String place) {
        return of(source, offset -> place, place);
    }

    /**
     * The words and signs of a text that may take several lines.
     *
     * @param places the line of an offset
     */
    public static Tokens of(String source, IntFunction<String> places, String end) {
        return new Tokens(
                Lexer.tokens(source, places, (where, said) -> {
                    throw new BadRule(said).at(where);
                }),
                end);
    }

    /** How many there are, read or not. */
    public int size() {
        return tokens.size();
    }

    /** The same from their beginning. */
    public Tokens again() {
        return new Tokens(tokens, end);
    }

    /** The pieces between the commas that stand in no brackets. */
    List<Tokens> atCommas() {
        var pieces = new ArrayList<Tokens>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                pieces.add(new Tokens(tokens.subList(from, i), token.place()));
                from = i + 1;
            }
        }
        pieces.add(new Tokens(tokens.subList(from, tokens.size()), end));
        return pieces;
    }

    /** The line or cell of each of them. */
    public List<String> cells() {
        return tokens.stream().map(Token::place).toList();
    }

    /** What each of them is, without quotes. */
    public List<String> values() {
        return tokens.stream().map(Token::value).toList();
    }

    /** All of them in one line, as an author would write it. */
    public String text() {
        var text = new StringBuilder();
        Token before = null;
        for (var token : tokens) {
            boolean close = before == null
                    || before.is("(")
                    || before.is(".")
                    || before.is("!")
                    || Stream.of(")", ".", ",").anyMatch(token::is)
                    || (token.is("(") && before.kind() == Kind.NAME && !before.is("in"));
            text.append(close ? "" : " ").append(token.shown());
            before = token;
        }
        return text.toString();
    }

    public boolean atEnd() {
        return next == tokens.size();
    }

    /** Where the next one stands, or the last if there is none. */
    public String place() {
        return atEnd() ? end : tokens.get(next).place();
    }

    /** Where the one that was taken last stands. */
    public String placeBefore() {
        return next == 0 ? place() : tokens.get(next - 1).place();
    }

    /** Takes the sign or name if it comes next. */
    public boolean take(String expected) {
        if (is(expected)) {
            next++;
            return true;
        }
        return false;
    }

    public boolean is(String expected) {
        return !atEnd() && tokens.get(next).is(expected);
    }

    /** Whether names and signs come next that are a word when they are written together. */
    public boolean spell(String word) {
        var spelt = new StringBuilder();
        for (int i = next; i < tokens.size() && spelt.length() < word.length(); i++) {
            spelt.append(tokens.get(i).value());
        }
        return isA(Kind.NAME) && spelt.toString().equals(word);
    }

    /** Takes the sign or name, which must come next. */
    public void expect(String expected) {
        if (!take(expected)) {
            if (is("&") || is("|")) {
                throw new BadRule(
                                is("&") ? "write-and" : "write-or",
                                tokens.get(next).value())
                        .at(place());
            }
            throw atEnd()
                    ? new BadRule("expected-at-end", expected).at(end)
                    : new BadRule("expected", expected, tokens.get(next).shown()).at(place());
        }
    }

    public boolean isA(Kind kind) {
        return !atEnd() && tokens.get(next).kind() == kind;
    }

    /** Takes the next token, which must be of the kind. */
    public String takeA(Kind kind) {
        if (isA(kind)) {
            return tokens.get(next++).value();
        }
        var what = kind.name().toLowerCase(java.util.Locale.ROOT);
        if (atEnd()) {
            throw new BadRule("expected-" + what + "-at-end").at(end);
        } else if (kind == Kind.TEXT && isA(Kind.NAME)) {
            throw new BadRule("no-quotes", hyphened()).at(place());
        }
        throw new BadRule("expected-" + what, tokens.get(next).shown()).at(place());
    }

    /** The next name with what follows behind hyphens, as codes are written. */
    private String hyphened() {
        var name = new StringBuilder(tokens.get(next).value());
        for (int i = next + 1; i + 1 < tokens.size() && tokens.get(i).is("-"); i += 2) {
            name.append('-').append(tokens.get(i + 1).value());
        }
        return name.toString();
    }

    /** The next one as it would be quoted; empty at the end. */
    public String shown() {
        return atEnd() ? "" : tokens.get(next).shown();
    }

    /** Nothing may come any more. */
    public void expectEnd() {
        if (atEnd()) {
            return;
        }
        var token = tokens.get(next);
        if (token.is("and") || token.is("AND") || token.is("&")) {
            throw new BadRule("write-and", token.value()).at(token.place());
        } else if (token.is("or") || token.is("OR") || token.is("|")) {
            throw new BadRule("write-or", token.value()).at(token.place());
        } else if (token.is("=")) {
            throw new BadRule("write-equal").at(token.place());
        } else if (List.of("+", "-", "*", "/", "%").contains(token.value()) && token.kind() == Kind.SIGN) {
            throw new BadRule("no-arithmetic", token.value()).at(token.place());
        } else if (token.is(")") || token.is("]")) {
            throw new BadRule("bracket-closed", token.value()).at(token.place());
        } else if (next > 0 && token.kind() != Kind.SIGN) {
            throw new BadRule("no-comma", token.shown()).at(placeBefore());
        }
        throw new BadRule("not-here", token.shown()).at(token.place());
    }
}
