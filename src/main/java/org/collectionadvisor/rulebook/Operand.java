package org.collectionadvisor.rulebook;

import org.collectionadvisor.facts.Level;

/** What a word is compared with. */
public sealed interface Operand
        permits Operand.FigureRef,
                Operand.Code,
                Operand.OfFinding,
                Operand.OfStep,
                Operand.OfLevel,
                Operand.Whole,
                Read {

    /** A figure of the rulebook, by name and place. */
    record FigureRef(String name, int place) implements Operand {}

    /** A code or a text. */
    record Code(String code) implements Operand {}

    /** The code of a finding, with its number among these. */
    record OfFinding(String code, int number) implements Operand {}

    /** The code of a step, with its number among these. */
    record OfStep(String code, int number) implements Operand {}

    /** A level of risk. */
    record OfLevel(Level level) implements Operand {}

    /** Nothing or one: the only numbers that are no figures. */
    record Whole(int number) implements Operand {}
}
