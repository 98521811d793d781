package org.collectionadvisor.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.facts.Concluded;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.StepFacts;
import org.collectionadvisor.rulebook.Codes;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.session.Conclusions.Reason;
import org.jspecify.annotations.Nullable;

/** The steps that rules propose in one situation, and what is taken back of them. */
final class ProposedSteps {
    private final Codes codes;
    private final Facts facts;

    // Each step stands in a list, as it came, and in a table by its number and place.
    private final List<Proposed> steps = new ArrayList<>();
    private final @Nullable Proposed[] table;

    /** A step while rules still speak about it. */
    private static final class Proposed {
        final Conclusion.Step step;
        final int place;
        final List<Reason> reasons = new ArrayList<>(2);
        final List<Reason> withheld = new ArrayList<>(0);
        final List<Reason> draftWithheld = new ArrayList<>(0);

        @Nullable
        LocalDate by;

        Proposed(Conclusion.Step step, int place) {
            this.step = step;
            this.place = place;
        }
    }

    ProposedSteps(Codes codes, Facts facts) {
        this.codes = codes;
        this.facts = facts;
        table = new Proposed[codes.steps().size() * facts.places()];
    }

    private static int place(Conclusion.Step step, int place) {
        return step.wide() ? Concluded.WIDE : place;
    }

    void propose(Conclusion.Step step, int place, Reason reason) {
        int at = facts.at(step.number(), place(step, place));
        var proposed = table[at];
        if (proposed == null) {
            proposed = new Proposed(step, place(step, place));
            table[at] = proposed;
            steps.add(proposed);
        }
        proposed.reasons.add(reason);
        var by = step.by() == null ? null : (LocalDate) Subjects.value(step.by(), reason.matched());
        // The nearest day binds.
        if (by != null && (proposed.by == null || by.isBefore(proposed.by))) {
            proposed.by = by;
        }
    }

    boolean isProposed(Conclusion.Step step, int place) {
        return isProposed(step.number(), place(step, place));
    }

    private boolean isProposed(int number, int place) {
        return table[facts.at(number, place)] != null;
    }

    /** Takes back a step, or its draft alone. */
    void takeBack(StepFacts step, int place, Reason reason) {
        var proposed = Objects.requireNonNull(table[facts.at(step.stepNumber(), place)]);
        (reason.rule().conclusion() instanceof Conclusion.Withhold ? proposed.withheld : proposed.draftWithheld)
                .add(reason);
    }

    /** The steps as facts, for the rules that take back. */
    List<StepFacts> facts() {
        var anywhere = new BitSet(codes.steps().size());
        steps.forEach(one -> anywhere.set(one.step.number()));
        var proposed = new ArrayList<StepFacts>(steps.size());
        for (var one : steps) {
            var code = one.step.code();
            int place = one.place;
            proposed.add(new StepFacts(
                    facts,
                    one.step.number(),
                    new StepFacts.Proposed(
                            code,
                            Objects.requireNonNull(codes.steps().get(code), code)
                                    .category(),
                            one.by),
                    facts.debt(place),
                    place == Concluded.WIDE
                            ? anywhere::get
                            : other -> isProposed(other, place) || isProposed(other, Concluded.WIDE)));
        }
        return proposed;
    }

    List<Conclusions.Step> conclusions() {
        var conclusions = new ArrayList<Conclusions.Step>(steps.size());
        for (var one : steps) {
            conclusions.add(new Conclusions.Step(
                    one.step.code(), facts.debt(one.place), one.by, one.reasons, one.withheld, one.draftWithheld));
        }
        return Collections.unmodifiableList(conclusions);
    }
}
