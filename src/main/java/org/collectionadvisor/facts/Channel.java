package org.collectionadvisor.facts;

import org.collectionadvisor.json.Coded;

/** The ways in which an overdue debt can escalate. */
public enum Channel implements Coded {
    AGENCY,
    LEGAL,
    CREDIT_RECORD,
    ASSIGNMENT
}
