package org.collectionadvisor.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.PerDebt;
import org.collectionadvisor.facts.StepFacts;
import org.collectionadvisor.rulebook.Codes;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/** The steps that rules propose in one situation, and what is taken back of them. */
final class ProposedSteps {
    private final Codes codes;
    private final Facts facts;

    // Each step stands in a list, as it came, and in a table by its code and debt.
    private final List<Proposed> steps = new ArrayList<>();
    private final PerDebt<Proposed> table;
    private List<StepFacts> asFacts = List.of();

    /** A step while rules still speak about it. */
    private static final class Proposed {
        final Conclusion.Step step;
        final @Nullable DebtFacts debt;
        final List<Reason> reasons = new ArrayList<>(2);
        final List<Reason> withheld = new ArrayList<>(0);
        final List<Reason> draftWithheld = new ArrayList<>(0);

        @Nullable
        LocalDate by;

        Proposed(Conclusion.Step step, @Nullable DebtFacts debt) {
            this.step = step;
            this.debt = debt;
        }
    }

    ProposedSteps(Codes codes, Facts facts) {
        this.codes = codes;
        this.facts = facts;
        table = new PerDebt<>(codes.steps().size(), facts);
    }

    /** The debt a step is for; a step for the borrower as a whole has none, whatever debt showed the need of it. */
    private static @Nullable DebtFacts target(Conclusion.Step step, @Nullable DebtFacts debt) {
        return step.wide() ? null : Collector.named(debt);
    }

    void propose(Conclusion.Step step, @Nullable DebtFacts debt, Reason reason) {
        var target = target(step, debt);
        var proposed = table.get(step.index(), target);
        if (proposed == null) {
            proposed = new Proposed(step, target);
            table.set(step.index(), target, proposed);
            steps.add(proposed);
        }
        proposed.reasons.add(reason);
        var days = step.by() == null ? null : (Range<?>) step.by().value(reason.fact());
        // Of the days that are possible the first is the safe one.
        var by = days == null ? null : (LocalDate) days.atLeast();
        // The nearest day binds.
        if (by != null && (proposed.by == null || by.isBefore(proposed.by))) {
            proposed.by = by;
        }
    }

    boolean isProposed(Conclusion.Step step, @Nullable DebtFacts debt) {
        return table.get(step.index(), target(step, debt)) != null;
    }

    /** Takes back a step, or its draft alone. */
    void withhold(StepFacts step, Reason reason) {
        var proposed = Objects.requireNonNull(table.get(step.stepIndex(), step.debt()));
        (reason.rule().conclusion() instanceof Conclusion.Withhold ? proposed.withheld : proposed.draftWithheld)
                .add(reason);
    }

    /** The steps as facts, for the rules that take back. */
    List<StepFacts> facts() {
        var anywhere = new BitSet(codes.steps().size());
        steps.forEach(one -> anywhere.set(one.step.index()));
        var proposed = new ArrayList<StepFacts>(steps.size());
        for (var one : steps) {
            var code = one.step.code();
            var debt = one.debt;
            proposed.add(new StepFacts(
                    facts,
                    one.step.index(),
                    new StepFacts.Proposed(
                            code,
                            Objects.requireNonNull(codes.steps().get(code), code)
                                    .category(),
                            one.by == null ? null : Range.of(one.by)),
                    debt,
                    debt == null
                            ? anywhere::get
                            : other -> table.get(other, debt) != null || table.get(other, null) != null));
        }
        asFacts = Collections.unmodifiableList(proposed);
        return asFacts;
    }

    /** The same facts once more, after the rules that take back have seen them. */
    List<StepFacts> lastFacts() {
        return asFacts;
    }

    List<Conclusions.Step> conclusions() {
        var conclusions = new ArrayList<Conclusions.Step>(steps.size());
        for (var one : steps) {
            conclusions.add(new Conclusions.Step(
                    one.step.code(), one.debt, one.by, one.reasons, one.withheld, one.draftWithheld));
        }
        return Collections.unmodifiableList(conclusions);
    }
}
