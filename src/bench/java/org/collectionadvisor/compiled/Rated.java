package org.collectionadvisor.compiled;

import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Level;
import org.jspecify.annotations.Nullable;

/** The highest level of each of a debt's risks, inserted once all rules have spoken of them. */
public record Rated(DebtFacts debt) {
    public @Nullable Level agencyRisk() {
        return debt.agencyRisk();
    }

    public @Nullable Level legalRisk() {
        return debt.legalRisk();
    }

    public @Nullable Level creditRecordRisk() {
        return debt.creditRecordRisk();
    }

    public @Nullable Level assignmentRisk() {
        return debt.assignmentRisk();
    }
}
