package org.collectionadvisor.rulebook;

/**
 * Whose word a rule reads.
 *
 * @param pattern which of the rule's patterns, from 0
 * @param whose the fact of that pattern, or the debt or borrower it concerns
 */
public record Subject(int pattern, Whose whose) {

    /** The matched fact itself, or what it belongs to. */
    public enum Whose {
        ITSELF,
        DEBT,
        BORROWER
    }
}
