package org.collectionadvisor.advice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.advice.Advice.Step;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** Puts the steps that stand into words. */
final class StepWording {
    private static final Comparator<Standing> FIRST = Comparator.comparingInt(
                    (Standing one) -> one.laid().code().priority())
            .thenComparing(one -> one.step().code())
            .thenComparingInt(one -> DebtFacts.indexOf(one.step().debt()));

    private final Words words;
    private final StepWords laid;
    private final Why why;
    private final Map<DebtFacts, BigDecimal> payments;

    private record Standing(Conclusions.Step step, StepWords.Laid laid) {}

    /** @param payments each debt's part of the payment that can be borne, where it has one */
    StepWording(Words words, StepWords laid, Why why, Map<DebtFacts, BigDecimal> payments) {
        this.words = words;
        this.laid = laid;
        this.why = why;
        this.payments = payments;
    }

    List<Step> steps(List<Conclusions.Step> proposed) {
        var standing = new ArrayList<Standing>(proposed.size());
        for (var step : proposed) {
            if (step.withheld().isEmpty()) {
                standing.add(new Standing(step, laid.of(step.code())));
            }
        }
        standing.sort(FIRST);
        var steps = new ArrayList<Step>(standing.size());
        for (var one : standing) {
            steps.add(step(one.step(), one.laid()));
        }
        return Collections.unmodifiableList(steps);
    }

    private Step step(Conclusions.Step step, StepWords.Laid laid) {
        var about = Why.about(step.reasons());
        var own = new Words.Own(step.by(), step.debt() == null ? null : payments.get(step.debt()));
        return new Step(
                step.code(),
                laid.code().category(),
                laid.code().priority(),
                Wording.id(step.debt()),
                step.by(),
                words.about(about, laid.title(), own),
                words.about(about, laid.text(), own),
                how(about, laid, own),
                laid.channels(),
                draft(step, about, laid, own),
                why.because(step.reasons()));
    }

    private List<String> how(Fact about, StepWords.Laid laid, Words.Own own) {
        var whole = laid.wholeHow();
        return whole != null
                ? whole
                : laid.how().stream().map(how -> words.about(about, how, own)).toList();
    }

    private @Nullable String draft(Conclusions.Step step, Fact about, StepWords.Laid laid, Words.Own own) {
        return laid.draft() == null || !step.draftWithheld().isEmpty() ? null : words.about(about, laid.draft(), own);
    }
}
