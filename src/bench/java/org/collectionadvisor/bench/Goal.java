package org.collectionadvisor.bench;

/** What the project set itself, all in one place; a goal is held by the median of a ratio. */
enum Goal {
    ADVICE_BESIDE_FLOOR(Bound.AT_LEAST, 0.65),
    CODES_BESIDE_FLOOR(Bound.AT_LEAST, 0.85),
    RULES_BESIDE_USUAL_DROOLS(Bound.AT_LEAST, 2.2),
    TWO_THREADS(Bound.AT_LEAST, 1.7),
    /** Of the bytes that an advice may allocate. */
    ALLOCATED(Bound.AT_MOST, 1),
    FIRST_LINES(Bound.AT_MOST, 0.5),
    GROWTH(Bound.AT_MOST, 1.1),
    START_PRECOMPILED(Bound.AT_MOST, 0.2),
    START_WITH_LAUNCHER(Bound.AT_MOST, 0.10),
    NOTHING_IS_LEFT(Bound.AT_MOST, 1.1),
    MEMORY_IS_FLAT(Bound.AT_MOST, 1.15),
    PLAIN_BESIDE_EXPLAINED(Bound.AT_MOST, 1.03),
    /** In plain advices. */
    EXPLANATION(Bound.AT_MOST, 50),
    /** Of every engine but the conditions written out as Java. */
    AHEAD_OF_PEER(Bound.AT_LEAST, 1);

    private final Bound bound;
    private final double limit;

    private enum Bound {
        AT_LEAST,
        AT_MOST
    }

    Goal(Bound bound, double limit) {
        this.bound = bound;
        this.limit = limit;
    }

    boolean isHeld(Spread ratio) {
        return bound == Bound.AT_LEAST ? ratio.median() >= limit : ratio.median() <= limit;
    }

    /** The bound in signs, and whether it was held. */
    String judged(Spread ratio) {
        return (bound == Bound.AT_LEAST ? ">= " : "<= ") + limit + (isHeld(ratio) ? ", held" : ", **missed**");
    }
}
