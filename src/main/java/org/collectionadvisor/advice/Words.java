package org.collectionadvisor.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.rulebook.Text;
import org.collectionadvisor.rulebook.Texts;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** Fills the places of a text with what is known, as people write it in the language asked for. */
final class Words {
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Texts texts;
    private final Language language;

    Words(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    Language language() {
        return language;
    }

    /** A text that has no places. */
    String plain(Text text) {
        return text.in(language).filled(name -> null);
    }

    /** What a step itself brings to its words: its day, and in yuan the debt's part of the payment that can be borne. */
    record Own(@Nullable LocalDate by, @Nullable BigDecimal payment) {}

    /** A text in which the words of a fact stand, or those of its debt and borrower. */
    String about(Fact about, Text text) {
        return text.in(language).filled(name -> word(about, name));
    }

    /** The same, for the words of a step. */
    String about(Fact about, Text text, Own own) {
        return text.in(language).filled(name -> switch (name) {
            case "by" -> own.by() == null ? null : written(own.by(), Unit.NONE);
            case "payment" -> own.payment() == null ? null : written(own.payment(), Unit.YUAN);
            default -> word(about, name);
        });
    }

    private @Nullable String word(Fact about, String name) {
        if (name.startsWith("figures.")) {
            var figure = about.figures().named(name.substring("figures.".length()));
            if (figure == null) {
                return null;
            }
            return written(figure.unit() == Unit.DATE ? figure.day() : figure.value(), figure.unit());
        }
        Fact fact = about;
        var rest = name;
        if (name.startsWith("debt.")) {
            fact = about.debt();
            rest = name.substring("debt.".length());
        } else if (name.startsWith("borrower.")) {
            fact = about.borrower();
            rest = name.substring("borrower.".length());
        }
        return fact == null ? null : value(fact, rest);
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
        return value == null || word == null ? null : written(value, word.unit());
    }

    private String name(String word, Coded code) {
        var name = texts.name(word, code.code());
        return name == null ? code.code() : plain(name);
    }

    private String written(Object value, Unit unit) {
        if (value instanceof LocalDate day) {
            return day.format(language == Language.ZH ? DAY_ZH : DAY_EN);
        } else if (value instanceof BigDecimal number) {
            return number(number, unit);
        }
        return value.toString();
    }

    private static String number(BigDecimal number, Unit unit) {
        if (unit == Unit.RATE || unit == Unit.SHARE) {
            return number.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        var plain = number.stripTrailingZeros();
        var decimals = Math.max(plain.scale(), 0) == 0 ? 0 : 2;
        return unit == Unit.YUAN ? String.format(Locale.ROOT, "%,." + decimals + "f", number) : plain.toPlainString();
    }
}
