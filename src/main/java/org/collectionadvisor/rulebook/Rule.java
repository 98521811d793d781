package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rule as its author wrote it, checked; what it reads is laid out once, it is asked for in every situation. */
public final class Rule {
    /** How many words that may be unknown one rule reads at most: a compiled rule has a bit for each. */
    static final int MOST_UNKNOWN = Long.SIZE;

    private final Written written;
    private final List<Read> reads;
    private final List<Read> mayLack;

    /**
     * A rule word for word.
     *
     * @param id the name, {@code topic.finding}
     * @param patterns the facts it matches, the one it speaks of first
     * @param sources what it rests on, by id
     * @param from the first day on which it speaks, null if always
     * @param until the first day on which it no longer speaks, null if never
     * @param place the line of the file, or the cell of a table
     */
    record Written(
            String id,
            List<Pattern> patterns,
            Conclusion conclusion,
            List<String> sources,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String file,
            String place) {}

    Rule(Written written) {
        this.written = written;
        reads = conditions().flatMap(Condition::reads).toList();
        mayLack = reads.stream().filter(Rule::mayBeUnknown).distinct().toList();
    }

    /** A fact and what is asked of it. */
    public record Pattern(String fact, List<Condition> conditions) {}

    /** Of a debt that was not named even the words are unknown that every debt has. */
    private static boolean mayBeUnknown(Read read) {
        return !read.word().alwaysKnown() || read.subject().whose() == Subject.Whose.DEBT;
    }

    Written written() {
        return written;
    }

    /** The name, {@code topic.finding}. */
    public String id() {
        return written.id();
    }

    /** The facts it matches, the one it speaks of first. */
    public List<Pattern> patterns() {
        return written.patterns();
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
    public String place() {
        return written.place();
    }

    /** Every word the rule's conditions read, in the order written. */
    public List<Read> reads() {
        return reads;
    }

    /** The words among them that may be unknown, each once. */
    public List<Read> mayLack() {
        return mayLack;
    }

    /** What is asked of all its facts. */
    public Stream<Condition> conditions() {
        return patterns().stream().flatMap(pattern -> pattern.conditions().stream());
    }

    /** Every figure the rule's conditions and conclusion use. */
    public Stream<Operand.FigureRef> figures() {
        var by = conclusion() instanceof Conclusion.Step step && step.by() != null
                ? Stream.of(step.by())
                : Stream.<Read>empty();
        var compared = conditions().flatMap(Rule::comparedWith);
        var arguments = Stream.concat(reads.stream(), by).map(Read::argument);
        return Stream.concat(compared, arguments)
                .filter(Operand.FigureRef.class::isInstance)
                .map(Operand.FigureRef.class::cast);
    }

    private static Stream<Operand> comparedWith(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.of().stream().flatMap(Rule::comparedWith);
        }
        if (condition instanceof Condition.Any any) {
            return any.of().stream().flatMap(Rule::comparedWith);
        }
        return condition instanceof Condition.Compare compare ? Stream.of(compare.right()) : Stream.empty();
    }
}
