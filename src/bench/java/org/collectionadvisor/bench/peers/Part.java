package org.collectionadvisor.bench.peers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Figures;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation;

/**
 * The rules every engine can have: each condition on one word, told or computed. The decision on a fact is
 * which of them match, in the sense that no condition is known to fail.
 */
public final class Part {
    private final Rulebook rulebook;
    private final LocalDate day;
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    private Part(Rulebook rulebook, LocalDate day) {
        this.rulebook = rulebook;
        this.day = day;
        for (var rule : rulebook.rules()) {
            var why = whyNot(rule);
            if (why.isEmpty()) {
                rules.add(rule);
            } else {
                leftOut.merge(why, 1, Integer::sum);
            }
        }
    }

    /** @param day whose figures all engines get */
    public static Part of(Rulebook rulebook, LocalDate day) {
        return new Part(rulebook, day);
    }

    private static String whyNot(Rule rule) {
        if (rule.conclusion().layer().compareTo(Layer.RISKS) > 0) {
            return "of steps and what takes them back";
        }
        boolean concluded = reads(rule)
                .map(Read::word)
                .anyMatch(word -> word.readableFrom() != Layer.EVENTS || word.argument() == Word.Argument.NAME);
        if (concluded) {
            return "that read what others conclude";
        }
        return setsWordsSideBySide(rule.when()) ? "that compare two words" : "";
    }

    /** A cell of a decision table speaks of one word. */
    private static boolean setsWordsSideBySide(Condition condition) {
        return condition instanceof Condition.Compare compare && compare.right() instanceof Read
                || condition.parts().stream().anyMatch(Part::setsWordsSideBySide);
    }

    /** Every word a rule reads, and those it only asks whether they are known. */
    static Stream<Read> reads(Rule rule) {
        return reads(rule.when());
    }

    static Stream<Read> reads(Condition condition) {
        if (condition instanceof Condition.Single single) {
            return Stream.of(single.left());
        }
        return condition.parts().stream().flatMap(Part::reads);
    }

    /** The rules compared; a rule's index is that among these. */
    public List<Rule> rules() {
        return rules;
    }

    /** The Java type of the facts a rule matches. */
    static Class<? extends Fact> type(Rule rule) {
        return Objects.requireNonNull(Vocabulary.standard().type(rule.fact()));
    }

    /** The figures of the day. */
    Figures figures() {
        return rulebook.on(day).figures();
    }

    /** The facts of a situation of any day, with the figures of this one. */
    public Facts facts(Situation situation) {
        return new Facts(situation, figures(), rulebook.workingDays());
    }

    /** What is compared and what is not, with counts, as the benchmark prints it. */
    @Override
    public String toString() {
        var without = leftOut.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return rules.size() + " of " + rulebook.rules().size() + " rules, with the figures of " + day
                + (without.isEmpty() ? "" : "; left out: " + without);
    }
}
