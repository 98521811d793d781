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

/** Orders the steps that were not withheld, and fills in their texts. */
final class StepFiller {
    private static final Comparator<Advised> ORDER = Comparator.comparingInt(
                    (Advised one) -> one.template().code().priority())
            .thenComparing(one -> one.step().code())
            .thenComparingInt(one -> DebtFacts.indexOf(one.step().debt()));

    private final Filler filler;
    private final StepTexts templates;
    private final Why why;
    private final Map<DebtFacts, BigDecimal> payments;

    private record Advised(Conclusions.Step step, StepTexts.Template template) {}

    /** @param payments each debt's part of the affordable payment; debts that get nothing are absent */
    StepFiller(Filler filler, StepTexts templates, Why why, Map<DebtFacts, BigDecimal> payments) {
        this.filler = filler;
        this.templates = templates;
        this.why = why;
        this.payments = payments;
    }

    List<Step> steps(List<Conclusions.Step> proposed) {
        var advised = new ArrayList<Advised>(proposed.size());
        for (var step : proposed) {
            if (step.withheld().isEmpty()) {
                advised.add(new Advised(step, templates.of(step.code())));
            }
        }
        advised.sort(ORDER);
        var steps = new ArrayList<Step>(advised.size());
        for (var one : advised) {
            steps.add(step(one.step(), one.template()));
        }
        return Collections.unmodifiableList(steps);
    }

    private Step step(Conclusions.Step step, StepTexts.Template template) {
        var about = Why.about(step.reasons());
        var values = new Filler.StepValues(step.by(), step.debt() == null ? null : payments.get(step.debt()));
        return new Step(
                step.code(),
                template.code().category(),
                template.code().priority(),
                Wording.id(step.debt()),
                step.by(),
                filler.fill(template.title(), about, values),
                filler.fill(template.text(), about, values),
                how(about, template, values),
                template.channels(),
                draft(step, about, template, values),
                why.because(step.reasons()));
    }

    private List<String> how(Fact about, StepTexts.Template template, Filler.StepValues values) {
        var plain = template.plainHow();
        return plain != null
                ? plain
                : template.how().stream()
                        .map(how -> filler.fill(how, about, values))
                        .toList();
    }

    private @Nullable String draft(
            Conclusions.Step step, Fact about, StepTexts.Template template, Filler.StepValues values) {
        return template.draft() == null || !step.draftWithheld().isEmpty()
                ? null
                : filler.fill(template.draft(), about, values);
    }
}
