package org.collectionadvisor.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Advice.Answer;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Puts the answers to what the person came to ask into words. */
final class Answers {
    private final Texts texts;
    private final Voice voice;
    private final Why why;

    Answers(Texts texts, Voice voice, Why why) {
        this.texts = texts;
        this.voice = voice;
        this.why = why;
    }

    List<Answer> of(List<Conclusions.Answer> answers) {
        return answers.stream()
                .map(answer ->
                        new Answer(answer.to(), answer.code(), text(answer), why.because(answer.reasons(), null)))
                .toList();
    }

    private @Nullable String text(Conclusions.Answer answer) {
        if (voice.isSilent()) {
            return null;
        }
        var filler = voice.filler();
        var text = Objects.requireNonNull(texts.answer(answer.code()), answer.code())
                .in(filler.language());
        var facts = answer.reasons().stream()
                .map(Reason::fact)
                .sorted(Comparator.comparingInt(fact -> DebtFacts.indexOf(fact.debt())))
                .toList();
        var said = facts.stream().map(fact -> filler.fill(text, fact)).toList();
        // Where the words differ by debt, each says whose it is.
        return said.stream().distinct().count() == 1
                ? said.get(0)
                : voice.shared(said, facts.stream().map(Fact::debt).toList()).stream()
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }
}
