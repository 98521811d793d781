package org.collectionadvisor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of the situation whose entries a declared word counts or adds up. */
public enum Listed {
    DEBTS("debts", "Debt"),
    CONTACTS("contacts", "Contact"),
    REFUSALS("refusals", "Refusal"),
    LEGAL_PAPERS("legalPapers", "LegalPaper");

    private final String list;
    private final String fact;

    Listed(String list, String fact) {
        this.list = list;
        this.fact = fact;
    }

    private RecordMembers members() {
        return switch (this) {
            case DEBTS -> RecordMembers.DEBT;
            case CONTACTS -> RecordMembers.CONTACT;
            case REFUSALS -> RecordMembers.REFUSAL;
            case LEGAL_PAPERS -> RecordMembers.LEGAL_PAPER;
        };
    }

    /** Its name in a situation. */
    public String list() {
        return list;
    }

    /** The fact that rules match for an entry. */
    public String fact() {
        return fact;
    }

    /** The list itself where it was not told; null where it was. */
    public @Nullable Told untold(Fact of) {
        return of.facts().records().at(members()).whole();
    }

    /** The entries about a debt, or all of them for the borrower. */
    public List<? extends Fact> surely(Fact of) {
        return of instanceof DebtFacts debt ? debt.concerning().items(members()) : all(of.facts());
    }

    private List<? extends Fact> all(Facts facts) {
        return switch (this) {
            case DEBTS -> facts.debts();
            case CONTACTS -> facts.contacts();
            case REFUSALS -> facts.refusals();
            case LEGAL_PAPERS -> facts.legalPapers();
        };
    }

    /** The entries that name none of several debts, and so may be about this one. */
    public List<? extends Fact> perhaps(Fact of) {
        return of instanceof DebtFacts ? of.facts().unknownDebt().concerning().items(members()) : List.of();
    }
}
