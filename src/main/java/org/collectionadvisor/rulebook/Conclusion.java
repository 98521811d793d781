package org.collectionadvisor.rulebook;

import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Level;
import org.jspecify.annotations.Nullable;

/** The one thing a rule says, about the fact it matches. */
public sealed interface Conclusion {

    /** The layer in which rules with this conclusion speak. */
    Layer layer();

    /** Whether it matters that unknowns leave it open: they are asked for, or what rests on it is unknown in turn. */
    default boolean canBeOpen() {
        return !(this instanceof Rank || this instanceof Interruption) && layer() != Layer.WITHHOLD;
    }

    /** The word that tells the day of what is concluded, null where it has none. */
    default @Nullable Read day() {
        return null;
    }

    /** Whether it can be said of a debt only. */
    default boolean ofDebt() {
        return this instanceof LeaveOut || this instanceof Risk || this instanceof Rank;
    }

    /**
     * Limitation restarts from a day.
     *
     * @param acknowledged whether the borrower acknowledged the debt; else the creditor pursued it
     */
    record Interruption(boolean acknowledged, Read day) implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.EVENTS;
        }
    }

    /** The budget does not count the debt. */
    record LeaveOut() implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.STANDING;
        }
    }

    /**
     * The situation, or the debt, is called so.
     *
     * @param index the code's among all findings
     */
    record Finding(String code, int index) implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.FINDINGS;
        }
    }

    /** The risk has come at least so far. */
    record Risk(Channel channel, Level level) implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.RISKS;
        }
    }

    /** The debt's rank among those to be paid; the lowest that a rule gives it counts. */
    record Rank(int rank) implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.RISKS;
        }
    }

    /**
     * The step is advised, by a day where there is one.
     *
     * @param index the code's among all steps
     * @param wide whether it concerns the borrower as a whole and no single debt
     */
    record Step(
            String code, int index, boolean wide, @Nullable Read by) implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.STEPS;
        }

        @Override
        public @Nullable Read day() {
            return by;
        }
    }

    /** This is said, if nothing before it is, to whoever came to ask. */
    record Answer(String code) implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.ANSWERS;
        }
    }

    /** The step is taken back. */
    record Withhold() implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.WITHHOLD;
        }
    }

    /** Nothing is asked: there are moments for no questions. */
    record WithholdAsks() implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.WITHHOLD;
        }
    }

    /** Of risks and findings nothing is said, only their codes stand: there are moments for no warnings. */
    record WithholdWarnings() implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.WITHHOLD;
        }
    }

    /** The step stays, its draft is taken back. */
    record WithholdDraft() implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.WITHHOLD;
        }
    }
}
