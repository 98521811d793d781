package org.collectionadvisor.advice;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.advice.Advice.ContactPoint;
import org.collectionadvisor.advice.Advice.Step;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.rulebook.Codes;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.StepText;
import org.collectionadvisor.rulebook.Text;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** Puts the steps that stand into words. */
final class StepWording {
    private final Rulebook rulebook;
    private final Words words;
    private final Grounds grounds;
    private final Map<DebtFacts, BigDecimal> payments;

    /** @param payments each debt's part of the payment that can be borne, where it has one */
    StepWording(Rulebook rulebook, Words words, Grounds grounds, Map<DebtFacts, BigDecimal> payments) {
        this.rulebook = rulebook;
        this.words = words;
        this.grounds = grounds;
        this.payments = payments;
    }

    List<Step> steps(Conclusions conclusions) {
        return conclusions.steps().stream()
                .filter(step -> step.withheld().isEmpty())
                .sorted(Comparator.comparingInt(
                                (Conclusions.Step step) -> code(step).priority())
                        .thenComparing(Conclusions.Step::code)
                        .thenComparing(step -> Wording.place(step.debt())))
                .map(this::step)
                .toList();
    }

    private Codes.Step code(Conclusions.Step step) {
        return Objects.requireNonNull(rulebook.codes().steps().get(step.code()));
    }

    private Step step(Conclusions.Step step) {
        var code = code(step);
        var text = Objects.requireNonNull(rulebook.texts().step(step.code()));
        var about = Grounds.about(step.reasons());
        var own = new Words.Own(step.by(), step.debt() == null ? null : payments.get(step.debt()));
        return new Step(
                step.code(),
                code.category(),
                code.priority(),
                Wording.id(step.debt()),
                step.by(),
                words.about(about, text.title(), own),
                words.about(about, text.text(), own),
                text.how().stream().map(how -> words.about(about, how, own)).toList(),
                text.channels().stream().map(this::contactPoint).toList(),
                draft(step, about, text.draft(), own),
                grounds.because(step.reasons()));
    }

    private ContactPoint contactPoint(StepText.ContactPoint point) {
        return new ContactPoint(words.plain(point.name()), point.phone());
    }

    private @Nullable String draft(Conclusions.Step step, Fact about, @Nullable Text draft, Words.Own own) {
        return draft == null || !step.draftWithheld().isEmpty() ? null : words.about(about, draft, own);
    }
}
