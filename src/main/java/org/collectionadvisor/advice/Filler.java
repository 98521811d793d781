package org.collectionadvisor.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Figures;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.rulebook.NamedConditions;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.texts.Frame;
import org.collectionadvisor.texts.Phrase;
import org.collectionadvisor.texts.Text;
import org.collectionadvisor.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Fills the placeholders of texts, in one language and with the figures of one day; safe for any number of threads. */
final class Filler {
    private static final String FIGURE = "figures.";
    private static final String OF_DEBT = "debt.";
    private static final String OF_BORROWER = "borrower.";

    private final Texts texts;
    private final NamedConditions conditions;
    private final Figures figures;
    private final Language language;

    // Each name in a placeholder is resolved once.
    private final Map<String, Function<Fact, @Nullable String>> byName = new ConcurrentHashMap<>();

    Filler(Texts texts, NamedConditions conditions, Figures figures, Language language) {
        this.texts = texts;
        this.conditions = conditions;
        this.figures = figures;
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** A text that has no placeholders. */
    String plain(Text text) {
        return plain(text.in(language));
    }

    static String plain(Phrase phrase) {
        return phrase.isWhole() ? phrase.source() : phrase.filled(name -> null);
    }

    /** What only a step's texts may show: its days in words, and its debt's part of the affordable payment, in yuan. */
    record StepValues(@Nullable String by, @Nullable BigDecimal payment) {}

    /** Words of the program's own joining. */
    String frame(Frame frame, Map<String, String> places) {
        return Objects.requireNonNull(texts.frame(frame)).in(language).filled(places::get);
    }

    /** A day in words. */
    String day(LocalDate day) {
        return Formats.format(language, day, Unit.NONE);
    }

    /** Several names in a row. */
    String list(Collection<String> names) {
        return String.join(language == Language.ZH ? "、" : ", ", names);
    }

    /** Fills a phrase from a fact, its debt and its borrower. */
    String fill(Phrase phrase, Fact about) {
        return phrase.isWhole() ? phrase.source() : phrase.filled(name -> value(name, about));
    }

    /** The same, for the text of a step. */
    String fill(Phrase phrase, Fact about, StepValues values) {
        if (phrase.isWhole()) {
            return phrase.source();
        }
        return phrase.filled(name -> switch (name) {
            case "by" -> values.by();
            case "payment" -> values.payment() == null ? null : Formats.format(language, values.payment(), Unit.YUAN);
            default -> value(name, about);
        });
    }

    private @Nullable String value(String name, Fact about) {
        var resolved = byName.get(name);
        if (resolved == null) {
            resolved = resolve(name);
            byName.put(name, resolved);
        }
        return resolved.apply(about);
    }

    private Function<Fact, @Nullable String> resolve(String name) {
        if (name.startsWith(FIGURE)) {
            var figure = figure(name.substring(FIGURE.length()));
            return about -> figure;
        } else if (name.startsWith(OF_DEBT)) {
            var word = name.substring(OF_DEBT.length());
            var condition = conditions.of("Debt", word);
            return condition != null
                    ? about -> about.debt() == null ? null : shown(condition, about.debt())
                    : about -> about.debt() == null ? null : read(word, about.debt());
        } else if (name.startsWith(OF_BORROWER)) {
            var word = name.substring(OF_BORROWER.length());
            var condition = conditions.of("Borrower", word);
            return condition != null
                    ? about -> shown(condition, about.borrower())
                    : about -> read(word, about.borrower());
        }
        return about -> read(name, about);
    }

    private @Nullable String figure(String name) {
        var figure = figures.named(name);
        return figure == null
                ? null
                : Formats.format(language, figure.unit() == Unit.DATE ? figure.day() : figure.value(), figure.unit());
    }

    /** What a section asks of a condition: anything where it holds, and nothing where it does not. */
    private static @Nullable String shown(Condition condition, Fact fact) {
        return condition.truth(fact, new Unknowns()) == Truth.HOLDS ? Truth.HOLDS.name() : null;
    }

    private @Nullable String read(String name, Fact fact) {
        var word = fact.facts().vocabulary().wordsOf(fact).get(name);
        var value = word == null ? null : word.read(fact, null);
        if (value instanceof Coded code) {
            return name(name, code.code());
        } else if (value instanceof String code && word != null && !word.codes().isEmpty()) {
            return name(name, code);
        } else if (value instanceof List<?> codes) {
            var joined = list(codes.stream()
                    .map(code -> name(name, ((Coded) code).code()))
                    .toList());
            return joined.isEmpty() ? null : joined;
        }
        return value == null || word == null || word.isOnlyImplied(fact) ? null : format(value, word.unit());
    }

    private String format(Object value, Unit unit) {
        if (!(value instanceof Range<?> range)) {
            return Formats.format(language, value, unit);
        }
        var least = range.atLeast() == null ? null : Formats.format(language, range.atLeast(), unit);
        var most = range.atMost() == null ? null : Formats.format(language, range.atMost(), unit);
        if (least == null) {
            return frame(Frame.AT_MOST, Map.of("most", Objects.requireNonNull(most)));
        } else if (most == null) {
            return frame(Frame.AT_LEAST, Map.of("least", least));
        } else if (range.isExact()) {
            return least;
        }
        var period = Formats.period(language, range);
        return period == null ? frame(Frame.BETWEEN, Map.of("least", least, "most", most)) : period;
    }

    /** What a code of a word is called. */
    String name(String word, String code) {
        var name = texts.name(word, code);
        return name == null ? code : plain(name);
    }
}
