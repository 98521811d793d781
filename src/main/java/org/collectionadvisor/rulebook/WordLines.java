package org.collectionadvisor.rulebook;

import org.collectionadvisor.files.Yaml;
import org.collectionadvisor.written.BadRule;
import org.collectionadvisor.written.Tokens;
import org.jspecify.annotations.Nullable;

/** The lines of {@code words.yaml} in which a word and each of its members stand; a condition may take several. */
final class WordLines {
    /** Of a rulebook that declares no words, or is known to be sound. */
    static final WordLines NONE = new WordLines(null, "");

    private final @Nullable Yaml words;
    private final String text;

    /** @param text the whole file */
    WordLines(@Nullable Yaml words, String text) {
        this.words = words;
        this.text = text;
    }

    /** The line of a member, or of the word that lacks it; 0 for a word that nobody wrote. */
    int of(String fact, String name, String member) {
        var word = word(fact, name);
        if (word == null) {
            return 0;
        }
        var written = word.member(member);
        return written.isMissing() ? word.line() : written.line();
    }

    private @Nullable Yaml word(String fact, String name) {
        return words == null ? null : words.member(fact).member(name);
    }

    /** The line in which the condition of a definition goes wrong. */
    int ofMistake(Definition definition, Scope scope) {
        int line = of(definition.fact(), definition.name(), "is");
        var word = word(definition.fact(), definition.name());
        var span = word == null ? null : word.member("is").span();
        if (span == null) {
            return line;
        }
        int from = text.offsetByCodePoints(0, span.from());
        var written = bare(text.substring(from, text.offsetByCodePoints(0, span.to())));
        int first =
                1 + (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
        try {
            var tokens = Tokens.of(written, offset -> "" + (first + breaks(written, offset)), "" + line);
            try {
                ConditionParser.condition(tokens, scope);
            } catch (BadRule e) {
                throw e.depth() > 0 ? e : e.at(tokens.placeBefore());
            }
        } catch (BadRule e) {
            return e.place().isEmpty() ? line : Integer.parseInt(e.place());
        }
        return line;
    }

    private static long breaks(String text, int offset) {
        return text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** Without what makes a text of it: quotes at both ends, or the sign of a text that goes on below. */
    private static String bare(String written) {
        if (written.startsWith(">") || written.startsWith("|")) {
            int below = written.indexOf('\n');
            return below < 0 ? "" : " ".repeat(below) + written.substring(below);
        }
        boolean quoted = written.length() > 1 && (written.charAt(0) == '\'' || written.charAt(0) == '"');
        return quoted ? " " + written.substring(1, written.length() - 1) + " " : written;
    }
}
