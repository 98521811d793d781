package org.collectionadvisor.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Situation;

/** Lays what two rulebooks decide side by side, and counts what moves. */
public final class Comparison {
    private static final int SAMPLES = 10;

    private final Advisor before;
    private final Advisor after;
    private final Map<String, String> changes;
    private final Map<String, Tally> kinds = new TreeMap<>();
    private final Map<String, Spoken> rules = new TreeMap<>();
    private long situations;
    private long changed;

    /** How often a kind of move was met, by which rules, and the first few situations. */
    static final class Tally {
        final List<Situation> samples = new ArrayList<>();
        final Map<String, Long> rules = new TreeMap<>();
        long situations;
        long times;
    }

    /** In how many situations a rule speaks by one rulebook alone. */
    static final class Spoken {
        long newly;
        long noLonger;
    }

    public Comparison(Advisor before, Advisor after) {
        this.before = before;
        this.after = after;
        changes = RuleChange.between(before.rulebook(), after.rulebook());
    }

    /** What moves in each of some situations; for any number of threads. */
    public List<Moves> moves(List<Situation> situations) {
        var old = before.concludeAll(situations);
        var now = after.concludeAll(situations);
        return IntStream.range(0, situations.size())
                .mapToObj(i -> Moves.between(
                        situations.get(i),
                        decisions(before, old.get(i)),
                        decisions(after, now.get(i)),
                        changes.keySet(),
                        spoken(before, old.get(i)),
                        spoken(after, now.get(i))))
                .toList();
    }

    private static Decisions decisions(Advisor advisor, Conclusions conclusions) {
        return Decisions.of(conclusions, advisor.word(conclusions, Form.CODES));
    }

    private static Set<String> spoken(Advisor advisor, Conclusions conclusions) {
        var rules = advisor.rulebook().rules();
        return conclusions.spoken().stream().mapToObj(i -> rules.get(i).id()).collect(Collectors.toSet());
    }

    /** Counts what moved in one situation; the first situations of each kind are its samples. */
    public void add(Moves one) {
        situations++;
        if (!one.moves().isEmpty()) {
            changed++;
        }
        var seen = new HashSet<String>();
        for (var move : one.moves()) {
            var tally = kinds.computeIfAbsent(move.kind(), any -> new Tally());
            tally.times++;
            if (seen.add(move.kind())) {
                tally.situations++;
                move.rules().forEach(rule -> tally.rules.merge(rule, 1L, Long::sum));
                if (tally.samples.size() < SAMPLES) {
                    tally.samples.add(one.situation());
                }
            }
        }
        one.speaking().forEach(rule -> rules.computeIfAbsent(rule, any -> new Spoken()).newly++);
        one.silent().forEach(rule -> rules.computeIfAbsent(rule, any -> new Spoken()).noLonger++);
    }

    long situations() {
        return situations;
    }

    /** Of how many situations the advice changes. */
    public long changed() {
        return changed;
    }

    Map<String, Tally> kinds() {
        return kinds;
    }

    Map<String, Spoken> rules() {
        return rules;
    }

    /** Why a rule may speak otherwise. */
    String why(String rule) {
        return changes.getOrDefault(rule, RuleChange.FOLLOWS);
    }

    /** What differs in the rulebooks themselves, by rule. */
    Map<String, String> changes() {
        return changes;
    }

    Advice adviceBefore(Situation situation) {
        return before.advise(situation);
    }

    Advice adviceAfter(Situation situation) {
        return after.advise(situation);
    }

    String versions() {
        var old = before.rulebook().about();
        var now = after.rulebook().about();
        return old.version() + " (" + old.digest().substring(0, 15) + "…) → " + now.version() + " ("
                + now.digest().substring(0, 15) + "…)";
    }
}
