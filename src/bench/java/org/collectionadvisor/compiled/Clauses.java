package org.collectionadvisor.compiled;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Word;

/**
 * Takes a condition of {@link MayHold} apart into clauses all of which are asked, each a list of alternatives, so that those that
 * read what earlier layers concluded can be joined. What reads no conclusion stays together.
 */
final class Clauses {
    private Clauses() {}

    static List<List<Condition>> of(Condition condition) {
        if (!isEarly(condition) && condition instanceof Condition.All all) {
            return together(all.parts(), Condition.All::new)
                    .flatMap(one -> of(one).stream())
                    .toList();
        } else if (!isEarly(condition) && condition instanceof Condition.Any any) {
            return together(any.parts(), Condition.Any::new)
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
        return condition.parts().isEmpty()
                ? words(condition).allMatch(read -> isEarly(read.word()))
                : condition.parts().stream().allMatch(Clauses::isEarly);
    }

    /** The word of a conclusion that a single condition reads. */
    static Read late(Condition single) {
        return words(MayHold.single(single))
                .filter(read -> !isEarly(read.word()))
                .findFirst()
                .orElseThrow();
    }

    /** What a single condition reads, be it only whether it is known. */
    private static Stream<Read> words(Condition condition) {
        return condition instanceof Condition.Known known ? Stream.of(known.left()) : condition.reads();
    }

    private static boolean isEarly(Word word) {
        return word.readableFrom() == Layer.EVENTS && !ofLimitation(word);
    }

    /** The time for suing is worked out as a whole when the first of its words is read. */
    static boolean ofLimitation(Word word) {
        return word.call().startsWith("limitation()");
    }
}
