package org.collectionadvisor.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule as its author wrote it, checked.
 *
 * @param id the name, {@code topic.finding}
 * @param patterns the facts it matches, the one it speaks of first
 * @param sources what it rests on, by id
 * @param from the first day on which it speaks, null if always
 * @param until the first day on which it no longer speaks, null if never
 */
public record Rule(
        String id,
        List<Pattern> patterns,
        Conclusion conclusion,
        List<String> sources,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String file,
        String place) {

    /** A fact and what is asked of it. */
    public record Pattern(String fact, List<Condition> conditions) {}

    /** Every word the rule's conditions read. */
    public Stream<Read> reads() {
        return patterns.stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(Condition::reads);
    }

    /** Every figure the rule's conditions and conclusion use. */
    public Stream<Operand.FigureRef> figures() {
        var by = conclusion instanceof Conclusion.Step step && step.by() != null
                ? Stream.of(step.by())
                : Stream.<Read>empty();
        var compared = patterns.stream()
                .flatMap(pattern -> pattern.conditions().stream())
                .flatMap(Rule::comparedWith);
        var arguments = Stream.concat(reads(), by).map(Read::argument);
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
