package org.collectionadvisor.conditions;

import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Level;
import org.jspecify.annotations.Nullable;

/** What a word is compared with, or takes. */
public sealed interface Operand
        permits Operand.FigureRef,
                Operand.Code,
                Operand.OfFinding,
                Operand.OfStep,
                Operand.OfCode,
                Operand.OfLevel,
                Operand.Whole,
                Read {
    /** The value for a matched fact; null where it is unknown or not in force. */
    @Nullable
    Object value(Fact matched);

    /** A figure of the rulebook, by name and by its index among all of them. */
    record FigureRef(String name, int index) implements Operand {
        @Override
        public @Nullable Object value(Fact matched) {
            return matched.figures().at(index);
        }
    }

    /**
     * A code or a text.
     *
     * @param ordinal that of the code's constant, below 0 for a text: constants are compared faster than names
     */
    record Code(String code, int ordinal) implements Operand {
        @Override
        public Object value(Fact matched) {
            return this;
        }

        @SuppressWarnings("EnumOrdinal") // a rulebook is read, and kept, for the very build whose constants it counts
        boolean is(Object value) {
            return value instanceof Enum<?> constant ? constant.ordinal() == ordinal : value.equals(code);
        }
    }

    /** The code of a finding, with its index among these. */
    record OfFinding(String code, int index) implements Operand {
        @Override
        public Object value(Fact matched) {
            return index;
        }
    }

    /** The code of a step, with its index among these. */
    record OfStep(String code, int index) implements Operand {
        @Override
        public Object value(Fact matched) {
            return index;
        }
    }

    /** The code of a step or want, by which a word asks what was told. */
    record OfCode(String code) implements Operand {
        @Override
        public Object value(Fact matched) {
            return code;
        }
    }

    /** A level of risk. */
    record OfLevel(Level level) implements Operand {
        @Override
        public Object value(Fact matched) {
            return level;
        }
    }

    /** Nothing or one: the only numbers that are no figures. */
    record Whole(int number) implements Operand {
        @Override
        public Object value(Fact matched) {
            return number;
        }
    }
}
