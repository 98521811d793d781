package org.collectionadvisor.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.rulebook.Declarations;
import org.collectionadvisor.rulebook.Definition;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A word of the vocabulary as it is printed.
 *
 * @param word as rules write it, with its argument
 * @param unit null for none
 * @param codes null unless its values are codes
 * @param alwaysKnown whether it is never unknown
 * @param readableFrom the first layer in which rules may read it
 */
record VocabularyEntry(
        String fact,
        String word,
        String type,
        @Nullable String unit,
        @Nullable List<String> codes,
        boolean alwaysKnown,
        String readableFrom,
        @JsonProperty("zh") @Nullable String chinese,
        @JsonProperty("en") @Nullable String english) {

    /** The entry with its meaning in one language, or in both if that is null. */
    static VocabularyEntry of(Word word, Declarations declarations, @Nullable Language language) {
        return new VocabularyEntry(
                word.fact(),
                word.name() + argument(word),
                type(word) + declarations.shown(word),
                word.unit() == Unit.NONE ? null : word.unit().word(),
                codes(word),
                word.alwaysKnown(),
                word.readableFrom().name().toLowerCase(Locale.ROOT),
                language == Language.EN ? null : word.meaning().zh(),
                language == Language.ZH ? null : word.meaning().en());
    }

    /** A word that rules define: a condition that was given a name. */
    static VocabularyEntry of(Definition definition, @Nullable Language language) {
        var meaning = definition.meaning();
        return new VocabularyEntry(
                definition.fact(),
                definition.name(),
                "condition: " + definition.is(),
                null,
                null,
                false,
                "",
                language == Language.EN ? null : meaning.zh().source(),
                language == Language.ZH ? null : meaning.en().source());
    }

    private static String argument(Word word) {
        return switch (word.argument()) {
            case NONE -> "";
            case FIGURE -> "(figure)";
            case NAME, CODE -> "(\"code\")";
        };
    }

    private static String type(Word word) {
        return switch (word.kind()) {
            case WHOLE -> "whole number";
            case AMOUNT -> "number";
            case TRUTH -> "true or false";
            case DATE -> "date";
            case CODE -> "code";
            case CODES -> "list of codes";
            case TEXT -> "text";
            case LEVEL -> "level";
        };
    }

    private static @Nullable List<String> codes(Word word) {
        if (word.kind() == Word.Kind.LEVEL) {
            return Stream.of(Level.values()).map(Coded::code).toList();
        }
        return word.codes().isEmpty() ? null : word.codes();
    }
}
