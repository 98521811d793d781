package org.collectionadvisor.situation;

import java.time.LocalDate;
import org.collectionadvisor.json.Coded;
import org.jspecify.annotations.Nullable;

/** A step that was taken already, and what the other side did. */
@Built
public record Done(
        @Meaning(zh = "做过的步骤，用建议里的步骤代码", en = "the step, by the code that advice gives it") @Nullable
        String step,

        @Meaning(zh = "为哪笔债务做的；未告知则涉及全部", en = "the id of the debt it was taken for; every debt where not told")
        @Nullable
        String debtId,

        @Meaning(zh = "做的日期", en = "the day on which it was taken") @Nullable
        Range<LocalDate> on,

        @Meaning(zh = "结果：办成了、被拒绝，或没有回音", en = "whether it succeeded, was refused, or met with no answer") @Nullable
        Outcome outcome) {

    /** How a step ended. */
    public enum Outcome implements Coded {
        DONE,
        REFUSED,
        NO_ANSWER
    }
}
