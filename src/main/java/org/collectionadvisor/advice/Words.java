package org.collectionadvisor.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Figures;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.rulebook.Phrase;
import org.collectionadvisor.rulebook.Text;
import org.collectionadvisor.rulebook.Texts;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** Fills the places of a text with what is known, in one language and with the figures of one day; for any number of threads. */
final class Words {
    private static final String FIGURE = "figures.";
    private static final String OF_DEBT = "debt.";
    private static final String OF_BORROWER = "borrower.";

    private final Texts texts;
    private final Figures figures;
    private final Language language;

    // What the name in a place means is found out once.
    private final Map<String, Function<Fact, @Nullable String>> meanings = new ConcurrentHashMap<>();

    Words(Texts texts, Figures figures, Language language) {
        this.texts = texts;
        this.figures = figures;
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** A text that has no places. */
    String plain(Text text) {
        return plain(text.in(language));
    }

    static String plain(Phrase phrase) {
        return phrase.isWhole() ? phrase.source() : phrase.filled(name -> null);
    }

    /** What a step itself brings to its words: its day, and in yuan the debt's part of the payment that can be borne. */
    record Own(@Nullable LocalDate by, @Nullable BigDecimal payment) {}

    /** A phrase in which the words of a fact stand, or those of its debt and borrower. */
    String about(Fact about, Phrase phrase) {
        return phrase.isWhole() ? phrase.source() : phrase.filled(name -> word(about, name));
    }

    /** The same, for the words of a step. */
    String about(Fact about, Phrase phrase, Own own) {
        if (phrase.isWhole()) {
            return phrase.source();
        }
        return phrase.filled(name -> switch (name) {
            case "by" -> own.by() == null ? null : Written.in(language, own.by(), Unit.NONE);
            case "payment" -> own.payment() == null ? null : Written.in(language, own.payment(), Unit.YUAN);
            default -> word(about, name);
        });
    }

    private @Nullable String word(Fact about, String name) {
        var meaning = meanings.get(name);
        if (meaning == null) {
            meaning = meaning(name);
            meanings.put(name, meaning);
        }
        return meaning.apply(about);
    }

    private Function<Fact, @Nullable String> meaning(String name) {
        if (name.startsWith(FIGURE)) {
            var written = figure(name.substring(FIGURE.length()));
            return about -> written;
        } else if (name.startsWith(OF_DEBT)) {
            var rest = name.substring(OF_DEBT.length());
            return about -> about.debt() == null ? null : value(about.debt(), rest);
        } else if (name.startsWith(OF_BORROWER)) {
            var rest = name.substring(OF_BORROWER.length());
            return about -> value(about.borrower(), rest);
        }
        return about -> value(about, name);
    }

    private @Nullable String figure(String name) {
        var figure = figures.named(name);
        return figure == null
                ? null
                : Written.in(language, figure.unit() == Unit.DATE ? figure.day() : figure.value(), figure.unit());
    }

    private @Nullable String value(Fact fact, String name) {
        var word = Vocabulary.standard().wordsOf(fact).get(name);
        var value = word == null ? null : word.read(fact, null);
        if (value instanceof Coded code) {
            return name(name, code);
        } else if (value instanceof List<?> codes) {
            var joined = codes.stream()
                    .map(code -> name(name, (Coded) code))
                    .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
            return joined.isEmpty() ? null : joined;
        }
        return value == null || word == null ? null : Written.in(language, value, word.unit());
    }

    private String name(String word, Coded code) {
        var name = texts.name(word, code.code());
        return name == null ? code.code() : plain(name);
    }
}
