package org.collectionadvisor.advice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.collectionadvisor.advice.Advice.ContactPoint;
import org.collectionadvisor.rulebook.Codes;
import org.collectionadvisor.rulebook.Phrase;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;

/** The steps in one language, each laid out once; for any number of threads. */
final class StepWords {
    private final Rulebook rulebook;
    private final Language language;
    private final Map<String, Laid> byCode = new ConcurrentHashMap<>();

    /** One step; the ways of it are whole where none has a place for words. */
    record Laid(
            Codes.Step code,
            Phrase title,
            Phrase text,
            List<Phrase> how,
            @Nullable List<String> wholeHow,
            List<ContactPoint> channels,
            @Nullable Phrase draft) {}

    StepWords(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
    }

    Laid of(String code) {
        var laid = byCode.get(code);
        return laid != null ? laid : byCode.computeIfAbsent(code, this::laid);
    }

    private Laid laid(String code) {
        var text = Objects.requireNonNull(rulebook.texts().step(code), code);
        var how = text.how().stream().map(one -> one.in(language)).toList();
        return new Laid(
                Objects.requireNonNull(rulebook.codes().steps().get(code), code),
                text.title().in(language),
                text.text().in(language),
                how,
                how.stream().allMatch(Phrase::isWhole)
                        ? how.stream().map(Phrase::source).toList()
                        : null,
                text.channels().stream()
                        .map(point -> new ContactPoint(Words.plain(point.name().in(language)), point.phone()))
                        .toList(),
                text.draft() == null ? null : text.draft().in(language));
    }
}
