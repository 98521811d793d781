package org.collectionadvisor.conditions;

/** How two values are compared. */
public enum Op {
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    AT_MOST("<="),
    MORE(">"),
    AT_LEAST(">=");

    private final String sign;

    Op(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    /** Whether it holds for a {@link Comparable#compareTo} result. */
    public boolean holds(int comparison) {
        return holds(comparison, comparison);
    }

    /** Whether it holds for every {@link Comparable#compareTo} result from one to another. */
    public boolean holds(int least, int most) {
        return switch (this) {
            case EQUAL -> least == 0 && most == 0;
            case UNEQUAL -> least > 0 || most < 0;
            case LESS -> most < 0;
            case AT_MOST -> most <= 0;
            case MORE -> least > 0;
            case AT_LEAST -> least >= 0;
        };
    }

    /** Whether it holds for all of these results, for none of them, or for some. */
    Truth truth(int least, int most) {
        if (holds(least, most)) {
            return Truth.HOLDS;
        }
        return negated().holds(least, most) ? Truth.FAILS : Truth.UNKNOWN;
    }

    /** The comparison that holds exactly where this one fails. */
    public Op negated() {
        return switch (this) {
            case EQUAL -> UNEQUAL;
            case UNEQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case AT_MOST -> MORE;
            case MORE -> AT_MOST;
            case AT_LEAST -> LESS;
        };
    }
}
