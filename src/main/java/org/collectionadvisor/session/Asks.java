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
import org.collectionadvisor.facts.Told;
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

    /** The most useful first. */
    private static final Comparator<Wanted> FIRST = Comparator.comparingInt((Wanted one) -> one.use)
            .thenComparingInt(one -> one.place)
            .thenComparingInt(one -> one.told.number());

    private final Rulebook rulebook;
    private final Map<String, Integer> askable;
    private final Facts facts;
    private final Collector collector;
    private final List<Wanted> wanted = new ArrayList<>();
    private final @Nullable Wanted[] byMember;
    private final Map<Object, Map<Integer, Demand>> readers = new HashMap<>();

    /** A member not told, with all who ask for it; its place is that of its question, below 0 where there is none. */
    private static final class Wanted extends Demand {
        final Told told;
        final int place;

        Wanted(Told told, int place) {
            this.told = told;
            this.place = place;
        }
    }

    Asks(Rulebook rulebook, Facts facts, Collector collector) {
        this.rulebook = rulebook;
        askable = rulebook.texts().askable();
        this.facts = facts;
        this.collector = collector;
        byMember = new Wanted[facts.members()];
    }

    List<Conclusions.Ask> of(List<Blocked> blocked) {
        for (var layer : List.of(Layer.STEPS, Layer.RISKS, Layer.FINDINGS)) {
            for (var one : blocked) {
                if (one.of().conclusion().layer() == layer) {
                    ask(one);
                }
            }
        }
        return first().stream()
                .map(one -> new Conclusions.Ask(one.told.pointer(), one.told.member(), ids(one)))
                .toList();
    }

    /** The few that are asked for, in order; most members wanted are not among them, so not all are sorted. */
    private List<Wanted> first() {
        var first = new ArrayList<Wanted>(MOST + 1);
        for (var one : wanted) {
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

    private void ask(Blocked one) {
        one.couldChange(use(one));
        addReaders(one);
        if (one.use == Demand.NOTHING) {
            return;
        }
        var words = one.of().mayLack();
        for (long rest = one.unknown(); rest != 0; rest &= rest - 1) {
            ask(words.get(Long.numberOfTrailingZeros(rest)), one);
        }
    }

    private void ask(Read read, Blocked one) {
        var of = Subjects.of(read, one.matched());
        if (of instanceof DebtFacts debt && debt.place() == Concluded.WIDE) {
            want(one.matched().get(read.subject().pattern()).member("/debtId"), one);
            return;
        }
        for (var told : read.word().told(of)) {
            if (told.value() == null) {
                want(told, one);
            }
        }
        var what = settledEarlier(read);
        if (what != null) {
            readers.computeIfAbsent(what, key -> new HashMap<>())
                    .computeIfAbsent(place(of), place -> new Demand())
                    .add(one);
        }
    }

    private void want(Told told, Demand demand) {
        var one = byMember[told.number()];
        if (one == null) {
            one = new Wanted(told, askable.getOrDefault(told.member(), -1));
            byMember[told.number()] = one;
            if (one.place >= 0) {
                wanted.add(one);
            }
        }
        if (one.place >= 0) {
            one.add(demand);
        }
    }

    /** Those that wait for the rule ask through it. */
    private void addReaders(Blocked one) {
        var what = concluded(one.of().conclusion());
        var waiting = what == null ? null : readers.get(what);
        if (waiting != null) {
            waiting.forEach((place, reader) -> {
                if (place == Concluded.WIDE || one.place() == Concluded.WIDE || place == one.place()) {
                    one.add(reader);
                }
            });
        }
    }

    /** What the rule could still change: a risk, a step, a finding, or nothing any more. */
    private int use(Blocked one) {
        var conclusion = one.of().conclusion();
        if (conclusion instanceof Conclusion.Risk risk) {
            var level = facts.concluded().level(risk.channel(), one.place());
            return level == null || level.compareTo(risk.level()) < 0 ? 0 : Demand.NOTHING;
        } else if (conclusion instanceof Conclusion.Step step) {
            return collector.isProposed(collector.stepKey(step, one.place())) ? Demand.NOTHING : 1;
        } else if (conclusion instanceof Conclusion.Finding finding) {
            return collector.isFound(finding.code(), one.place()) ? Demand.NOTHING : 2;
        }
        return Demand.NOTHING;
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
