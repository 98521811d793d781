package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.collectionadvisor.facts.Concluded;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Read;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to ask: whatever holds back a rule that could still change the advice. What is not decided in one layer is asked
 * for on behalf of the later rules that read it, so layers are looked at from the last to the first.
 */
final class Asks {
    private static final int MOST = 7;
    private static final int NOTHING = Integer.MAX_VALUE;

    private final Map<String, Integer> askable;
    private final Facts facts;
    private final Collector collector;
    private final Map<String, Wanted> wanted = new HashMap<>();
    private final Map<Object, Map<Integer, Demand>> readers = new HashMap<>();

    /** Who asks: the most an answer could change, and the rules it holds back. */
    private static final class Demand {
        int use = NOTHING;
        final Set<String> rules = new TreeSet<>();

        void add(Demand other) {
            use = Math.min(use, other.use);
            rules.addAll(other.rules);
        }
    }

    /** A member not told, and everybody who asks for it. */
    private static final class Wanted {
        final String member;
        int use = NOTHING;
        final List<Demand> demands = new ArrayList<>();

        Wanted(String member) {
            this.member = member;
        }

        List<String> rules() {
            var rules = new TreeSet<String>();
            demands.forEach(demand -> rules.addAll(demand.rules));
            return List.copyOf(rules);
        }
    }

    /** @param askable the members there is a question for, each with its place, the most useful first */
    Asks(Map<String, Integer> askable, Facts facts, Collector collector) {
        this.askable = askable;
        this.facts = facts;
        this.collector = collector;
    }

    List<Conclusions.Ask> of(List<Collector.Blocked> blocked) {
        for (var layer : List.of(Layer.STEPS, Layer.RISKS, Layer.FINDINGS)) {
            blocked.stream()
                    .filter(one -> one.rule().conclusion().layer() == layer)
                    .forEach(this::ask);
        }
        return wanted.entrySet().stream()
                .filter(entry -> askable.containsKey(entry.getValue().member))
                .sorted(Comparator.comparingInt((Map.Entry<String, Wanted> e) -> e.getValue().use)
                        .thenComparingInt(e -> askable.getOrDefault(e.getValue().member, 0))
                        .thenComparing(Map.Entry::getKey, Pointers.ORDER))
                .limit(MOST)
                .map(e -> new Conclusions.Ask(
                        e.getKey(), e.getValue().member, e.getValue().rules()))
                .toList();
    }

    private void ask(Collector.Blocked one) {
        var demand = demand(one);
        if (demand.use == NOTHING) {
            return;
        }
        Conditions.unknowns(one.rule(), one.matched(), (read, of) -> {
            if (of instanceof DebtFacts debt && debt.place() == Concluded.WIDE) {
                var about = one.matched().get(read.subject().pattern());
                want(
                        new Told(
                                about.pointer() + "/debtId",
                                about.pointer().replaceAll("\\d+$", "*") + "/debtId",
                                null),
                        demand);
                return;
            }
            read.word().told(of).stream().filter(told -> told.value() == null).forEach(told -> want(told, demand));
            var what = settledEarlier(read);
            if (what != null) {
                readers.computeIfAbsent(what, key -> new HashMap<>())
                        .computeIfAbsent(place(of), place -> new Demand())
                        .add(demand);
            }
        });
    }

    private void want(Told told, Demand demand) {
        var entry = wanted.computeIfAbsent(told.pointer(), pointer -> new Wanted(told.member()));
        entry.use = Math.min(entry.use, demand.use);
        entry.demands.add(demand);
    }

    /** What the rule could still change itself, and what it holds back of those that read it. */
    private Demand demand(Collector.Blocked one) {
        var demand = new Demand();
        demand.use = use(one);
        if (demand.use != NOTHING) {
            demand.rules.add(one.rule().id());
        }
        var what = concluded(one.rule().conclusion());
        if (what != null) {
            readers.getOrDefault(what, Map.of()).forEach((place, reader) -> {
                if (place == Concluded.WIDE || one.place() == Concluded.WIDE || place == one.place()) {
                    demand.add(reader);
                }
            });
        }
        return demand;
    }

    /** What the rule could still change: a risk, a step, a finding, or nothing any more. */
    private int use(Collector.Blocked one) {
        var conclusion = one.rule().conclusion();
        if (conclusion instanceof Conclusion.Risk risk) {
            var level = facts.concluded().level(risk.channel(), one.place());
            return level == null || level.compareTo(risk.level()) < 0 ? 0 : NOTHING;
        } else if (conclusion instanceof Conclusion.Step step) {
            return collector.isProposed(collector.stepKey(step, one.place())) ? NOTHING : 1;
        } else if (conclusion instanceof Conclusion.Finding finding) {
            return collector.isFound(finding.code(), one.place()) ? NOTHING : 2;
        }
        return NOTHING;
    }

    private static int place(Fact of) {
        return of instanceof DebtFacts debt ? debt.place() : Concluded.WIDE;
    }

    /** The finding's code or the channel that a word of an earlier layer tells of, null for any other word. */
    private static @Nullable Object settledEarlier(Read read) {
        return read.argument() instanceof Operand.Code code
                ? code.code()
                : read.word().risk();
    }

    private static @Nullable Object concluded(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Finding finding) {
            return finding.code();
        }
        return conclusion instanceof Conclusion.Risk risk ? risk.channel() : null;
    }
}
