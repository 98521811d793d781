package org.collectionadvisor.compiled;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Read;

/**
 * Takes a condition apart into clauses all of which are asked, each a list of alternatives, so that those that read what earlier
 * layers concluded can be joined. What reads no conclusion stays together.
 */
final class Clauses {
    private Clauses() {}

    static List<List<Condition>> of(Condition condition) {
        if (!isEarly(condition) && condition instanceof Condition.All every) {
            return together(every.of(), Condition.All::new)
                    .flatMap(one -> of(one).stream())
                    .toList();
        } else if (!isEarly(condition) && condition instanceof Condition.Any some) {
            return together(some.of(), Condition.Any::new)
                    .map(Clauses::of)
                    .reduce(List.of(List.of()), Clauses::crossed);
        }
        return List.of(List.of(condition));
    }

    private static Stream<Condition> together(List<Condition> of, Function<List<Condition>, Condition> joined) {
        var early = of.stream().filter(Clauses::isEarly).toList();
        var late = of.stream().filter(one -> !isEarly(one));
        return switch (early.size()) {
            case 0 -> late;
            case 1 -> Stream.concat(early.stream(), late);
            default -> Stream.concat(Stream.of(joined.apply(early)), late);
        };
    }

    private static List<List<Condition>> crossed(List<List<Condition>> one, List<List<Condition>> other) {
        return one.stream()
                .flatMap(left -> other.stream()
                        .map(right ->
                                Stream.concat(left.stream(), right.stream()).toList()))
                .toList();
    }

    /** Whether a condition reads nothing that rules conclude. */
    static boolean isEarly(Condition condition) {
        if (condition instanceof Condition.All every) {
            return every.of().stream().allMatch(Clauses::isEarly);
        } else if (condition instanceof Condition.Any some) {
            return some.of().stream().allMatch(Clauses::isEarly);
        }
        return words(condition).allMatch(read -> isEarly(read.word()));
    }

    /** The word of a conclusion that a condition without parts reads. */
    static Read late(Condition condition) {
        return words(condition)
                .filter(read -> !isEarly(read.word()))
                .findFirst()
                .orElseThrow();
    }

    /** What a condition reads, be it only whether it is known. */
    private static Stream<Read> words(Condition condition) {
        return condition instanceof Condition.Known known ? Stream.of(known.left()) : condition.reads();
    }

    private static boolean isEarly(Word word) {
        return word.readableFrom() == Layer.STANDING;
    }
}
