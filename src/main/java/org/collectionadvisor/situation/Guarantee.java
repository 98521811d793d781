package org.collectionadvisor.situation;

import java.time.LocalDate;
import org.collectionadvisor.json.Coded;
import org.jspecify.annotations.Nullable;

/** The guarantee that the borrower gave for somebody else's debt. */
@Built
public record Guarantee(
        @Meaning(
                zh = "保证方式：joint 连带责任保证，general 一般保证",
                en = "joint, or general: only after whoever owes it was pursued")
        @Nullable
        Kind kind,

        @Meaning(zh = "保证期间的最后一日", en = "the last day of the guarantee period") @Nullable
        Range<LocalDate> until) {

    /** Whether the creditor must first pursue whoever borrowed. */
    public enum Kind implements Coded {
        JOINT,
        GENERAL
    }
}
