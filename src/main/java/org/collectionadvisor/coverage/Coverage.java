package org.collectionadvisor.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.StepFacts;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.AsWritten;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;

/** Counts, for any number of threads, what the conditions of rules were of the facts of situations. */
public final class Coverage {
    private final Rulebook rulebook;
    private final List<Tally> tallies;
    private final AtomicLong situations = new AtomicLong();

    /**
     * How often something held, failed or was unknown.
     *
     * @param alone how often it was the only condition of its rule that did not hold; of a rule, in how many situations it spoke
     */
    public record Counts(long held, long failed, long unknown, long alone) {}

    /** A condition as its author wrote it. */
    public record OfCondition(String condition, Counts counts) {}

    /**
     * A rule with its conditions.
     *
     * @param where its file and line
     * @param counts of all conditions together, on days on which the rule speaks
     */
    public record OfRule(String rule, String where, Counts counts, List<OfCondition> conditions) {}

    private static final class Tally {
        final AtomicLong held = new AtomicLong();
        final AtomicLong failed = new AtomicLong();
        final AtomicLong unknown = new AtomicLong();
        final AtomicLong alone = new AtomicLong();
        final List<Tally> parts = new ArrayList<>();

        void add(Truth truth) {
            (truth == Truth.HOLDS ? held : truth == Truth.FAILS ? failed : unknown).incrementAndGet();
        }

        Counts counts() {
            return new Counts(held.get(), failed.get(), unknown.get(), alone.get());
        }
    }

    public Coverage(Rulebook rulebook) {
        this.rulebook = rulebook;
        tallies = rulebook.rules().stream()
                .map(rule -> {
                    var tally = new Tally();
                    rule.when().parts().forEach(part -> tally.parts.add(new Tally()));
                    return tally;
                })
                .toList();
    }

    /** Counts the rules that speak on the situation's day, each of the facts that it matches. */
    public void add(Conclusions conclusions) {
        situations.incrementAndGet();
        var facts = conclusions.facts();
        var speaking = rulebook.on(facts.situation().asOf()).speaking();
        for (int i = 0; i < tallies.size(); i++) {
            var rule = rulebook.rules().get(i);
            if (speaking.get(i) && isAsked(rule, conclusions)) {
                for (var fact : matched(rule, conclusions)) {
                    count(rule, fact, tallies.get(i));
                }
                if (conclusions.spoken().get(i)) {
                    tallies.get(i).alone.incrementAndGet();
                }
            }
        }
    }

    /** Answers are looked for only where somebody wants one. */
    private boolean isAsked(Rule rule, Conclusions conclusions) {
        var wants = conclusions.facts().situation().wants();
        return !(rule.conclusion() instanceof Conclusion.Answer answer)
                || (wants != null
                        && wants.stream()
                                .anyMatch(want -> rulebook.codes()
                                        .wants()
                                        .getOrDefault(want, List.of())
                                        .contains(answer.code())));
    }

    private static List<? extends Fact> matched(Rule rule, Conclusions conclusions) {
        var type = Objects.requireNonNull(Vocabulary.standard().type(rule.fact()));
        return type == StepFacts.class
                ? conclusions.proposed()
                : conclusions.facts().of(type);
    }

    private static void count(Rule rule, Fact fact, Tally tally) {
        var unknowns = new Unknowns();
        var parts = rule.when().parts();
        tally.add(rule.truth(fact, unknowns));
        int open = 0;
        int last = -1;
        for (int p = 0; p < parts.size(); p++) {
            unknowns.clear();
            var truth = parts.get(p).truth(fact, unknowns);
            tally.parts.get(p).add(truth);
            if (truth != Truth.HOLDS) {
                open++;
                last = p;
            }
        }
        if (open == 1) {
            tally.parts.get(last).alone.incrementAndGet();
        }
    }

    /** How many situations were counted. */
    public long situations() {
        return situations.get();
    }

    /** Every rule, in the order of the rulebook. */
    public List<OfRule> rules() {
        var written = AsWritten.briefly(rulebook);
        return IntStream.range(0, tallies.size())
                .mapToObj(i -> {
                    var rule = rulebook.rules().get(i);
                    var parts = rule.when().parts();
                    return new OfRule(
                            rule.id(),
                            rule.file() + ":" + rule.line(),
                            tallies.get(i).counts(),
                            IntStream.range(0, parts.size())
                                    .mapToObj(p -> new OfCondition(
                                            written.text(rule.fact(), parts.get(p)),
                                            tallies.get(i).parts.get(p).counts()))
                                    .toList());
                })
                .toList();
    }
}
