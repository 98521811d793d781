package org.collectionadvisor.rulebook;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.texts.Languages;
import org.collectionadvisor.texts.Phrase;
import org.collectionadvisor.texts.Text;
import org.jspecify.annotations.Nullable;

/** Compares a text's two languages: a place lost on the way, a language left in the other's stead, a number typed in. */
final class Translations {
    private static final Pattern SINGLE = Pattern.compile("(?<![{])[{](?<name>[#^/]?[A-Za-z][A-Za-z0-9.-]*)[}](?![}])");
    private static final int PERCENT = 2;

    private final Draft draft;

    Translations(Draft draft) {
        this.draft = draft;
    }

    void check() {
        draft.rules().forEach(this::numbers);
        Unused.all(draft.texts()).distinct().forEach(this::text);
    }

    private static void problem(Phrase phrase, Sentence said) {
        var where = phrase.where();
        if (where != null) {
            where.problem(said);
        }
    }

    private void text(Text text) {
        for (var phrase : java.util.List.of(text.zh(), text.en())) {
            var single = SINGLE.matcher(phrase.source());
            if (single.find()) {
                problem(phrase, Sentence.of("single-braces", single.group("name")));
            }
        }
        language(text.zh(), true);
        language(text.en(), false);
        if (!isTold(text.zh()) && !isTold(text.en())) {
            lost(text.zh(), text.en());
            lost(text.en(), text.zh());
        }
    }

    private static void language(Phrase phrase, boolean chinese) {
        var where = phrase.where();
        if (where != null) {
            Languages.check(where, chinese, phrase.source());
        }
    }

    private static void lost(Phrase in, Phrase of) {
        of.variables().keySet().stream()
                .filter(name -> !in.variables().containsKey(name))
                .forEach(name -> problem(in, Sentence.of("place-lost", name)));
    }

    /** What is wrong itself, or has a number where the other has a place, is not compared. */
    private boolean isTold(Phrase phrase) {
        var where = phrase.where();
        return where != null && draft.problems().isTold(where.file(), where.line());
    }

    /** A number that the rule takes from a figure must not be written out beside it: it would stay when the figure changes. */
    private void numbers(Rule rule) {
        numbers(rule, draft.texts().because(rule.id()));
        if (rule.conclusion() instanceof Conclusion.Finding finding) {
            numbers(rule, draft.texts().finding(finding.code()));
        }
    }

    private void numbers(Rule rule, @Nullable Text text) {
        if (text == null) {
            return;
        }
        rule.figures()
                .map(figure -> draft.figures().get(figure.name()))
                .filter(one -> one != null && one.unit() != Unit.DATE)
                .distinct()
                .forEach(history -> {
                    history.values()
                            .values()
                            .forEach(value -> value.filter(
                                            number -> number.compareTo(BigDecimal.ONE) > 0 || number.scale() > 0)
                                    .ifPresent(number -> {
                                        typed(text.zh(), history.name(), number);
                                        typed(text.en(), history.name(), number);
                                    }));
                });
    }

    private static void typed(Phrase phrase, String figure, BigDecimal number) {
        var shown = number.stripTrailingZeros().toPlainString();
        var percent = number.movePointRight(PERCENT).stripTrailingZeros().toPlainString() + "\\s?%";
        var told = phrase.source().replaceAll("\\{\\{.*?}}", "").replace(",", "");
        if (Pattern.compile("(?<![\\d.])(" + Pattern.quote(shown) + "|" + percent + ")(?![\\d.])")
                .matcher(told)
                .find()) {
            problem(phrase, Sentence.of("number-typed", shown, figure));
        }
    }
}
