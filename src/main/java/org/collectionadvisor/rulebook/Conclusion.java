package org.collectionadvisor.rulebook;

import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Level;
import org.jspecify.annotations.Nullable;

/** The one thing a rule says, about the fact of its first pattern. */
public sealed interface Conclusion {

    /** The layer in which rules with this conclusion speak. */
    Layer layer();

    /** Whether it counts that only unknowns hold it back: they are asked for, or what rests on it is unknown in turn. */
    default boolean waitsForUnknowns() {
        return !(this instanceof Rank) && layer() != Layer.WITHHOLD;
    }

    /** Whether it can be said of a debt only. */
    default boolean ofDebt() {
        return this instanceof LeaveOut || this instanceof Risk || this instanceof Rank;
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
     * @param number the code's among all findings
     */
    record Finding(String code, int number) implements Conclusion {
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

    /** The debt's place among those to be paid; the lowest that a rule gives it counts. */
    record Rank(int place) implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.RISKS;
        }
    }

    /**
     * The step is advised, by a day where there is one.
     *
     * @param number the code's among all steps
     * @param wide whether it concerns the borrower as a whole and no single debt
     */
    record Step(
            String code, int number, boolean wide, @Nullable Read by) implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.STEPS;
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

    /** The step stays, its draft is taken back. */
    record WithholdDraft() implements Conclusion {
        @Override
        public Layer layer() {
            return Layer.WITHHOLD;
        }
    }
}
