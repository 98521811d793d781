package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.situation.Done;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/** The steps that were taken before; of those taken several times, the latest counts. */
final class DoneSteps {
    private final @Nullable List<Done> told;

    DoneSteps(@Nullable List<Done> told) {
        this.told = told;
    }

    /** Whether a step was taken for a debt; a step that names no debt was taken for every one. */
    static boolean isFor(DebtFacts debt, Done done) {
        return done.debtId() == null || done.debtId().equals(debt.told().id());
    }

    /** @param debt null for the borrower as a whole, whatever debt a step was taken for */
    @Nullable
    Boolean tried(String step, @Nullable DebtFacts debt) {
        if (told == null) {
            return null;
        }
        return latest(step, debt) != null ? Boolean.TRUE : mayBeAmongOthers(step, debt) ? null : Boolean.FALSE;
    }

    /** @param debt null for the borrower as a whole, whatever debt a step was taken for */
    @Nullable
    Tried outcome(String step, @Nullable DebtFacts debt) {
        if (!Boolean.TRUE.equals(tried(step, debt))) {
            return Boolean.FALSE.equals(tried(step, debt)) ? Tried.NOT_TRIED : null;
        }
        var outcome = Objects.requireNonNull(latest(step, debt)).outcome();
        if (outcome == null) {
            return null;
        }
        return switch (outcome) {
            case DONE -> Tried.DONE;
            case REFUSED -> Tried.REFUSED;
            case NO_ANSWER -> Tried.NO_ANSWER;
        };
    }

    private @Nullable Done latest(String step, @Nullable DebtFacts debt) {
        Done latest = null;
        for (var done : Objects.requireNonNull(told)) {
            if (step.equals(done.step()) && (debt == null || isFor(debt, done)) && !isBefore(done, latest)) {
                latest = done;
            }
        }
        return latest;
    }

    /** Whether one is known to have been taken before another; of two on one day the later told counts. */
    private static boolean isBefore(Done done, @Nullable Done other) {
        return other != null
                && other.on() != null
                && (done.on() == null || lastDay(done.on()).isBefore(lastDay(other.on())));
    }

    private static LocalDate lastDay(Range<LocalDate> on) {
        return on.atMost() == null ? LocalDate.MAX : on.atMost();
    }

    /** Whether what was told may be this step for this debt: it says no step, or the debt at hand is not named. */
    private boolean mayBeAmongOthers(String step, @Nullable DebtFacts debt) {
        return Objects.requireNonNull(told).stream()
                .anyMatch(done -> (done.step() == null || done.step().equals(step))
                        && (debt == null || debt.isUnnamed() || isFor(debt, done)));
    }
}
