package org.collectionadvisor.advice;

import java.util.List;
import java.util.Objects;
import org.collectionadvisor.advice.Advice.Answer;
import org.collectionadvisor.session.Conclusions;
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

    /** What is said; null where two questions have one answer and it was said to the first. */
    private @Nullable String text(Conclusions.Answer answer) {
        if (voice.isSilent()) {
            return null;
        }
        var filler = voice.filler();
        var text = Objects.requireNonNull(texts.answer(answer.code()), answer.code());
        return voice.once(filler.fill(text.in(filler.language()), Why.about(answer.reasons())));
    }
}
