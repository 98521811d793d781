package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;

/** A rulebook with every rule several times over, to see what more rules cost. */
public final class Copies {
    private static final int ABOUT = 0;
    private static final int RULES = 6;

    private Copies() {}

    /** @param times how often each rule stands in the rulebook, each time under another id */
    public static Rulebook of(Rulebook rulebook, int times) {
        var parts = new ArrayList<Object>(new SnapshotReader(rulebook.snapshot()).rest());
        var about = rulebook.about();
        parts.set(
                ABOUT,
                new Rulebook.About(
                        about.version(),
                        about.digest() + "-" + times + "-times",
                        about.earliestDay(),
                        about.checkedUntil(),
                        about.firings() * times));
        parts.set(
                RULES,
                IntStream.range(0, times)
                        .boxed()
                        .flatMap(copy ->
                                rulebook.rules().stream().map(rule -> copy == 0 ? rule.written() : copy(rule, copy)))
                        .toList());
        return Rulebook.of(Snapshot.of(parts));
    }

    private static Rule.Written copy(Rule rule, int number) {
        return new Rule.Written(
                rule.id() + "-" + number,
                rule.fact(),
                apart(rule.when(), number),
                rule.conclusion(),
                rule.sources(),
                rule.from(),
                rule.until(),
                rule.file(),
                rule.line());
    }

    /** The engine looks once at what is written alike, so each copy is written otherwise: with more parentheses. */
    private static Condition.All apart(Condition.All conditions, int number) {
        if (conditions.parts().isEmpty()) {
            return conditions;
        }
        var first = conditions.parts().get(0);
        for (int i = 0; i < number; i++) {
            first = new Condition.All(List.of(first));
        }
        return new Condition.All(
                Stream.concat(Stream.of(first), conditions.parts().stream().skip(1))
                        .toList());
    }
}
