package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** A step the rules propose, before any is taken back. */
public final class StepFacts extends Fact {
    private final int stepIndex;
    private final Proposed proposed;
    private final @Nullable DebtFacts debt;
    private final IntPredicate advised;

    /** A proposed step as the rules that take back see it. */
    public record Proposed(
            @Meaning(zh = "步骤代码", en = "the step's code") String code,

            @Meaning(zh = "步骤类别", en = "the step's category")
            String category,

            @Meaning(zh = "期限日", en = "the day by which to take it") @Nullable
            Range<LocalDate> by) {}

    /**
     * @param index the code's among all steps
     * @param advised tells, by their indexes, the steps proposed for the same debt or for the borrower as a whole
     */
    public StepFacts(Facts facts, int index, Proposed proposed, @Nullable DebtFacts debt, IntPredicate advised) {
        super(facts, new ToldRecord("/steps", proposed, RecordMembers.STEP, facts.members()));
        stepIndex = index;
        this.proposed = proposed;
        this.debt = debt;
        this.advised = advised;
    }

    /** The code's index among all steps. */
    public int stepIndex() {
        return stepIndex;
    }

    @Override
    public Proposed told() {
        return proposed;
    }

    /** The step's debt; a borrower-wide step has one of which nothing is known. */
    @Override
    public DebtFacts debt() {
        return debt == null ? facts().unknownDebt() : debt;
    }

    @Meaning(zh = "距期限日还有几天", en = "days left to the day by which to take it", unit = Unit.DAYS)
    public @Nullable Range<Integer> daysLeft() {
        return daysTo(proposed.by());
    }

    @Meaning(zh = "是否已经做过这一步骤", en = "whether the step was taken already")
    public @Nullable Boolean done() {
        return facts().doneSteps().tried(proposed.code(), debt);
    }

    @Meaning(
            zh = "上次做这一步骤的结果；没做过为 not-tried",
            en = "how the latest try of the step ended; not-tried where there was none")
    public @Nullable Tried outcome() {
        return facts().doneSteps().outcome(proposed.code(), debt);
    }

    @Meaning(zh = "同时是否也建议了另一步骤", en = "whether another step is proposed beside it")
    public boolean advised(int step) {
        return advised.test(step);
    }
}
