package org.collectionadvisor.compiled;

import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Figures;
import org.collectionadvisor.facts.Limitation;
import org.collectionadvisor.situation.Debt;

/** The time for suing of a debt, inserted once all rules have said what interrupts it. */
public record Aged(DebtFacts debt) {
    public Limitation limitation() {
        return debt.limitation();
    }

    public Debt told() {
        return debt.told();
    }

    public Figures figures() {
        return debt.figures();
    }
}
