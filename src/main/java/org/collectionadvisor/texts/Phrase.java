package org.collectionadvisor.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.collectionadvisor.files.Yaml;
import org.jspecify.annotations.Nullable;

/** A text in one language, with places for words of the facts: {@code 已逾期 {{daysPastDue}} 天}. */
public final class Phrase {
    private static final Pattern TAGS = Pattern.compile("(?s)\\{\\{.*?}}+");
    private static final int LONGEST = 20_000;

    static final Phrase EMPTY = new Phrase("");

    private final String source;
    private final boolean whole;
    private @Nullable Yaml where;

    // Made when first asked for: few of a rulebook's phrases are, and whoever comes second finds the same.
    private volatile @Nullable Made made;

    private record Made(List<Piece> pieces, Map<String, Boolean> variables) {}

    private Phrase(String source) {
        this.source = source;
        whole = !source.contains("{{");
    }

    /** A phrase that was found well formed. */
    public static Phrase of(String source) {
        return new Phrase(source);
    }

    static Phrase read(Yaml yaml) {
        var phrase = new Phrase(yaml.text());
        phrase.where = yaml;
        if (phrase.source.length() > LONGEST) {
            yaml.problem("text-too-long");
            return new Phrase("");
        }
        for (var tag : TAGS.matcher(phrase.source).results().toList()) {
            if (!Piece.TAG.matcher(tag.group()).matches()) {
                yaml.problem("tag", tag.group());
                return new Phrase("");
            }
        }
        if (Piece.of(phrase.source) == null
                || TAGS.matcher(phrase.source).replaceAll("").contains("{{")) {
            yaml.problem(Piece.unmatched(phrase.source));
            return new Phrase("");
        }
        return phrase;
    }

    private Made made() {
        var known = made;
        if (known == null) {
            var pieces = Objects.requireNonNull(Piece.of(source), source);
            var variables = new LinkedHashMap<String, Boolean>();
            pieces.forEach(piece -> piece.note(variables, List.of()));
            known = new Made(pieces, variables);
            made = known;
        }
        return known;
    }

    /** Where it was written, null where it was not read from a folder. */
    public @Nullable Yaml where() {
        return where;
    }

    /** The phrase as written. */
    public String source() {
        return source;
    }

    /** Whether it has no places, and is said as it is written. */
    public boolean isWhole() {
        return whole;
    }

    /** The words it has places for; false for those that stand only where they are known, within a section of their own. */
    public Map<String, Boolean> variables() {
        return made().variables();
    }

    boolean isEmpty() {
        return source.isEmpty();
    }

    /** The text with every place filled; a word that is unknown shows as an ellipsis. */
    public String filled(Function<String, @Nullable String> words) {
        // Most words are about as long as the places they fill.
        var filled = new StringBuilder(source.length());
        var pieces = made().pieces();
        for (int i = 0; i < pieces.size(); i++) {
            pieces.get(i).say(filled, words);
        }
        return filled.toString();
    }
}
