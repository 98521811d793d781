package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Advice.Answer;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.texts.Frame;
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

    List<Answer> of(Conclusions conclusions) {
        var answers = new ArrayList<Answer>();
        boolean forAnother =
                conclusions.facts().situation().asker() != Situation.Asker.SELF && !conclusions.warningsWithheld();
        for (var answer : conclusions.answers()) {
            var text = text(answer);
            // Whoever asks for somebody else is told first whom the texts speak to.
            var words = text != null && forAnother && answers.isEmpty()
                    ? voice.filler().frame(Frame.TEXT_FOR_ANOTHER, Map.of("text", text))
                    : text;
            answers.add(new Answer(answer.to(), answer.code(), words, why.because(answer.reasons(), null)));
        }
        return Collections.unmodifiableList(answers);
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
