package org.collectionadvisor.editor;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.rulebook.Definition;
import org.collectionadvisor.rulebook.FigureHistory;
import org.collectionadvisor.rulebook.Source;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.texts.Text;
import org.jspecify.annotations.Nullable;

/** What names mean, in both languages, as Markdown. */
final class Meanings {
    private final Known known;

    Meanings(Known known) {
        this.known = known;
    }

    String of(Spot spot) {
        return of(spot.token(), spot);
    }

    /** What a name means at a spot; empty where nobody knows. */
    String of(String name, Spot spot) {
        return Stream.<@Nullable String>of(
                        wordMeaning(name, spot),
                        known.rulebook().figures().stream()
                                .filter(figure -> figure.name().equals(Names.plain(name)))
                                .map(this::figure)
                                .findFirst()
                                .orElse(null),
                        source(name),
                        code(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private @Nullable String wordMeaning(String name, Spot spot) {
        if (!spot.isRule() && !spot.before().contains("{{")) {
            return null;
        }
        var word = word(name, spot.fact());
        if (word != null) {
            var codes = word.codes().isEmpty() ? "" : "\n\n`" + String.join("` `", word.codes()) + "`";
            return head(word.fact() + " · " + kind(word))
                    + both(word.meaning().zh(), word.meaning().en())
                    + codes;
        }
        var definition = definition(name, spot.fact());
        return definition == null
                ? null
                : head(definition.fact() + " · " + String.join(", ", definition.sources()))
                        + both(definition.meaning())
                        + "\n\n```\n" + definition.is() + "\n```";
    }

    private static String kind(Word word) {
        var kind = word.kind().name().toLowerCase(java.util.Locale.ROOT);
        return word.unit() == Unit.NONE ? kind : word.unit().word();
    }

    /** A word as rules of a fact read it. */
    @Nullable
    Word word(String name, String fact) {
        return known.rulebook()
                .declarations()
                .vocabulary()
                .words(fact(name, fact))
                .get(own(name));
    }

    private @Nullable Definition definition(String name, String fact) {
        return known.rulebook().definitions().stream()
                .filter(one -> one.fact().equals(fact(name, fact)) && one.name().equals(own(name)))
                .findFirst()
                .orElse(null);
    }

    private static String fact(String name, String fact) {
        return name.startsWith("debt.") ? "Debt" : name.startsWith("borrower.") ? "Borrower" : fact;
    }

    private static String own(String name) {
        return name.startsWith("debt.") || name.startsWith("borrower.") ? name.substring(name.indexOf('.') + 1) : name;
    }

    private String figure(FigureHistory figure) {
        var values = figure.values().entrySet().stream()
                .map(value -> "- " + from(value.getKey()) + ": "
                        + value.getValue()
                                .map(number -> figure.unit() == Unit.DATE
                                        ? LocalDate.ofEpochDay(number.longValue())
                                                .toString()
                                        : number.toPlainString() + " "
                                                + figure.unit().word())
                                .orElse("—"))
                .collect(Collectors.joining("\n"));
        var source = source(figure.source());
        return values + (source == null ? "" : "\n\n" + source);
    }

    private static String from(LocalDate day) {
        return day.toString();
    }

    private @Nullable String source(String id) {
        Source source = known.rulebook().source(id);
        if (source == null) {
            return null;
        }
        var article = source.article() == null ? "" : " · " + source.article();
        var days = source.from() == null && source.until() == null
                ? ""
                : " · " + Objects.toString(source.from(), "") + " – " + Objects.toString(source.until(), "");
        return head(id + " · " + source.weight().code() + article + days) + both(source.title());
    }

    private @Nullable String code(String name) {
        var texts = known.rulebook().texts();
        var step = texts.step(name);
        if (step != null) {
            return both(step.title());
        }
        var text = Stream.of(texts.finding(name), texts.answer(name), texts.because(name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return text == null ? null : both(text);
    }

    private static String head(String text) {
        return "*" + text + "*\n\n";
    }

    private static String both(Text text) {
        return both(text.zh().source(), text.en().source());
    }

    private static String both(String zh, String en) {
        return zh + "\n\n" + en;
    }
}
