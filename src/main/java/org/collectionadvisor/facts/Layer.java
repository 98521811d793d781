package org.collectionadvisor.facts;

/** The layers in which rules speak, in this order; within one no rule sees another. */
public enum Layer {
    /** What happened to each debt that the law counts from. */
    EVENTS,
    /** Which debts the budget counts. */
    STANDING,
    /** What the situation is called. */
    FINDINGS,
    /** How far each debt may escalate, and which comes first. */
    RISKS,
    /** What is advised. */
    STEPS,
    /** What is said to what the person came to ask. */
    ANSWERS,
    /** What is taken back, and why. */
    WITHHOLD
}
