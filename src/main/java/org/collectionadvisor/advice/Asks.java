package org.collectionadvisor.advice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.advice.Advice.Ask;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.texts.Frame;
import org.collectionadvisor.texts.Question;
import org.collectionadvisor.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Puts questions into words: which debts they are about, or that they are to be answered for each of several records. */
final class Asks {
    private final Texts texts;
    private final List<DebtFacts> debts;
    private final Voice voice;

    Asks(Texts texts, List<DebtFacts> debts, Voice voice) {
        this.texts = texts;
        this.debts = debts;
        this.voice = voice;
    }

    List<Ask> of(List<Conclusions.Ask> conclusions) {
        return conclusions.stream().map(this::ask).toList();
    }

    private Ask ask(Conclusions.Ask ask) {
        var question = Objects.requireNonNull(texts.question(ask.member()));
        return new Ask(
                ask.told().stream().map(Told::pointer).toList(),
                voice.say(() -> question(question, ask.told())),
                voice.say(() -> voice.filler().plain(question.why())),
                ask.rules());
    }

    private String question(Question question, List<Told> told) {
        var text = voice.filler().plain(question.question());
        var about = told.stream()
                .flatMapToInt(one -> one.debt().stream())
                .<@Nullable DebtFacts>mapToObj(debts::get)
                .toList();
        return about.isEmpty() && told.size() > 1
                ? voice.filler()
                        .frame(
                                Frame.QUESTION_FOR_EACH,
                                Map.of("question", text, "count", Integer.toString(told.size())))
                : voice.about(text, about);
    }
}
