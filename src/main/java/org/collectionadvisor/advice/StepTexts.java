package org.collectionadvisor.advice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.collectionadvisor.rulebook.Codes;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.texts.Phrase;
import org.jspecify.annotations.Nullable;

/** The text templates of the steps in one language, each built on first use; safe for any number of threads. */
final class StepTexts {
    private final Rulebook rulebook;
    private final Language language;
    private final Map<String, Template> byCode = new ConcurrentHashMap<>();

    /**
     * The texts of one step, to be filled; {@code plainHow} is set if no {@code how} has a placeholder.
     *
     * @param differsByDebt whether two debts may need other words, apart from their days, which are named
     */
    record Template(
            Codes.Step code,
            boolean differsByDebt,
            Phrase title,
            Phrase text,
            List<Phrase> how,
            @Nullable List<String> plainHow,
            List<Channel> channels,
            @Nullable Phrase draft) {}

    /** Whom to turn to; a name that shows nothing for a debt leaves the channel out. */
    record Channel(Phrase name, @Nullable String phone) {}

    StepTexts(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    Template of(String code) {
        var template = byCode.get(code);
        return template != null ? template : byCode.computeIfAbsent(code, this::template);
    }

    private Template template(String code) {
        var text = Objects.requireNonNull(rulebook.texts().step(code), code);
        var how = text.how().stream().map(one -> one.in(language)).toList();
        var words =
                Stream.concat(Stream.of(text.title().in(language), text.text().in(language)), how.stream());
        return new Template(
                Objects.requireNonNull(rulebook.codes().steps().get(code), code),
                words.flatMap(phrase -> phrase.variables().keySet().stream())
                        .anyMatch(name -> name.equals("payment") || name.startsWith("debt.")),
                text.title().in(language),
                text.text().in(language),
                how,
                how.stream().allMatch(Phrase::isWhole)
                        ? how.stream().map(Phrase::source).toList()
                        : null,
                text.channels().stream()
                        .map(point -> new Channel(point.name().in(language), point.phone()))
                        .toList(),
                text.draft() == null ? null : text.draft().in(language));
    }
}
