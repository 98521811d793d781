package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.Fact;
import org.jspecify.annotations.Nullable;

/** One rule as its author wrote it, checked; what it reads is laid out once, since every situation asks for it. */
public final class Rule {
    private final Written written;
    private final List<Read> reads;

    /**
     * A rule word for word.
     *
     * @param id the name, {@code topic.finding}
     * @param fact the one it matches and speaks of
     * @param when what is asked of the fact
     * @param sources what it rests on, by id
     * @param from the first day on which it speaks, null if always
     * @param until the first day on which it no longer speaks, null if never
     * @param line the line of the file, or the cell of a table
     */
    record Written(
            String id,
            String fact,
            Condition.All when,
            Conclusion conclusion,
            List<String> sources,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String file,
            String line) {}

    Rule(Written written) {
        this.written = written;
        reads = written.when().reads().toList();
    }

    Written written() {
        return written;
    }

    /** The name, {@code topic.finding}. */
    public String id() {
        return written.id();
    }

    /** The name of the fact it matches and speaks of. */
    public String fact() {
        return written.fact();
    }

    /** What is asked of the fact. */
    public Condition.All when() {
        return written.when();
    }

    public Conclusion conclusion() {
        return written.conclusion();
    }

    /** What it rests on, by id. */
    public List<String> sources() {
        return written.sources();
    }

    /** The first day on which it speaks, null if always. */
    public @Nullable LocalDate from() {
        return written.from();
    }

    /** The first day on which it no longer speaks, null if never. */
    public @Nullable LocalDate until() {
        return written.until();
    }

    /** The file it stands in, within the rules folder. */
    public String file() {
        return written.file();
    }

    /** The line of the file, or the cell of a table. */
    public String line() {
        return written.line();
    }

    /** Every word the rule's conditions read, in the order written. */
    public List<Read> reads() {
        return reads;
    }

    /**
     * Whether the rule holds of a fact of its kind.
     *
     * @param unknowns gets the words that leave it undecided
     */
    public Truth truth(Fact fact, Unknowns unknowns) {
        return written.when().truth(fact, unknowns);
    }

    /** Every figure the rule's conditions and conclusion use. */
    public Stream<Operand.FigureRef> figures() {
        var day = Stream.ofNullable(conclusion().day())
                .map(Read::argument)
                .filter(Operand.FigureRef.class::isInstance)
                .map(Operand.FigureRef.class::cast);
        return Stream.concat(figures(when()), day);
    }

    /** Every figure that a condition compares with, or that a word it reads takes. */
    static Stream<Operand.FigureRef> figures(Condition condition) {
        return Stream.concat(comparedWith(condition), condition.reads().map(Read::argument))
                .filter(Operand.FigureRef.class::isInstance)
                .map(Operand.FigureRef.class::cast);
    }

    private static Stream<Operand> comparedWith(Condition condition) {
        return condition instanceof Condition.Compare compare
                ? Stream.of(compare.right())
                : condition.parts().stream().flatMap(Rule::comparedWith);
    }
}
