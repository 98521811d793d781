package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.facts.Concluded;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to ask: whatever holds back a rule that could still change the advice. What is not decided in one layer is asked
 * for on behalf of the later rules that read it, so layers are looked at from the last to the first.
 */
final class Asks {
    private static final int MOST = 7;
    private static final int NOTHING = Integer.MAX_VALUE;

    /** The most useful first. */
    private static final Comparator<Wanted> FIRST = Comparator.comparingInt((Wanted one) -> one.use)
            .thenComparingInt(one -> one.place)
            .thenComparing(one -> one.pointer, Pointers.ORDER);

    private final Rulebook rulebook;
    private final Map<String, Integer> askable;
    private final Facts facts;
    private final Collector collector;
    private final Map<String, Wanted> wanted = new HashMap<>();
    private final Map<Fact, @Nullable Behind[]> behind = new HashMap<>();
    private final Map<Object, Map<Integer, Demand>> readers = new HashMap<>();

    /** Who asks: the most an answer could change, and the rule it holds back with all those that wait for that rule. */
    private static class Demand {
        int use = NOTHING;
        int rule = -1;
        final List<Demand> others = new ArrayList<>(1);

        void add(Demand other) {
            use = Math.min(use, other.use);
            others.add(other);
        }

        /** Added up only for the few members that are asked for. */
        void rules(BitSet into) {
            if (rule >= 0) {
                into.set(rule);
            }
            others.forEach(other -> other.rules(into));
        }
    }

    /** A member not told that there is a question for, with all who ask for it. */
    private static final class Wanted extends Demand {
        final String pointer;
        final String member;
        final int place;

        Wanted(String pointer, String member, int place) {
            this.pointer = pointer;
            this.member = member;
            this.place = place;
        }
    }

    /** What was not told of the members behind one word of one fact. */
    private record Behind(List<Wanted> untold) {}

    Asks(Rulebook rulebook, Facts facts, Collector collector) {
        this.rulebook = rulebook;
        askable = rulebook.texts().askable();
        this.facts = facts;
        this.collector = collector;
    }

    List<Conclusions.Ask> of(List<Collector.Blocked> blocked) {
        for (var layer : List.of(Layer.STEPS, Layer.RISKS, Layer.FINDINGS)) {
            for (var one : blocked) {
                if (one.rule().conclusion().layer() == layer) {
                    ask(one);
                }
            }
        }
        return first().stream()
                .map(one -> new Conclusions.Ask(one.pointer, one.member, ids(one)))
                .toList();
    }

    /** The few that are asked for, in order; most members wanted are not among them, so not all are sorted. */
    private List<Wanted> first() {
        var first = new ArrayList<Wanted>(MOST + 1);
        for (var one : wanted.values()) {
            int place = first.size();
            while (place > 0 && FIRST.compare(one, first.get(place - 1)) < 0) {
                place--;
            }
            if (place < MOST) {
                first.add(place, one);
                if (first.size() > MOST) {
                    first.remove(MOST);
                }
            }
        }
        return first;
    }

    private List<String> ids(Wanted one) {
        var rules = new BitSet();
        one.rules(rules);
        return rules.stream()
                .mapToObj(rule -> rulebook.rules().get(rule).id())
                .sorted()
                .toList();
    }

    private void ask(Collector.Blocked one) {
        var demand = demand(one);
        if (demand.use == NOTHING) {
            return;
        }
        var words = one.rule().mayLack();
        for (long rest = one.unknown(); rest != 0; rest &= rest - 1) {
            ask(words.get(Long.numberOfTrailingZeros(rest)), one, demand);
        }
    }

    private void ask(Read read, Collector.Blocked one, Demand demand) {
        var of = Subjects.of(read, one.matched());
        if (of instanceof DebtFacts debt && debt.place() == Concluded.WIDE) {
            askWhichDebt(one.matched().get(read.subject().pattern()), demand);
            return;
        }
        for (var untold : behind(read.word(), of)) {
            untold.add(demand);
        }
        var what = settledEarlier(read);
        if (what != null) {
            readers.computeIfAbsent(what, key -> new HashMap<>())
                    .computeIfAbsent(place(of), place -> new Demand())
                    .add(demand);
        }
    }

    private void askWhichDebt(Fact about, Demand demand) {
        var list = about.pointer().substring(0, about.pointer().lastIndexOf('/'));
        var which = wanted(about.pointer() + "/debtId", list + "/*/debtId");
        if (which != null) {
            which.add(demand);
        }
    }

    /** Many rules read the same word, so what is behind it is looked up once. */
    private List<Wanted> behind(Word word, Fact of) {
        var words = behind.computeIfAbsent(
                of, fact -> new Behind[Vocabulary.standard().wordsOf(fact).size()]);
        var known = words[word.place()];
        if (known == null) {
            var untold = new ArrayList<Wanted>();
            for (var told : word.told(of)) {
                var one = told.value() == null ? wanted(told.pointer(), told.member()) : null;
                if (one != null) {
                    untold.add(one);
                }
            }
            known = new Behind(untold);
            words[word.place()] = known;
        }
        return known.untold();
    }

    private @Nullable Wanted wanted(String pointer, String member) {
        var place = askable.get(member);
        return place == null ? null : wanted.computeIfAbsent(pointer, any -> new Wanted(pointer, member, place));
    }

    /** What the rule could still change itself, and what it holds back of those that read it. */
    private Demand demand(Collector.Blocked one) {
        var demand = new Demand();
        demand.use = use(one);
        if (demand.use != NOTHING) {
            demand.rule = one.number();
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
