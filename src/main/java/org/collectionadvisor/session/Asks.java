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

    /** What was not told of the members behind one word of one fact. */
    private record Behind(List<Wanted> untold) {}

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

    Asks(Rulebook rulebook, Facts facts, Collector collector) {
        this.rulebook = rulebook;
        askable = rulebook.texts().askable();
        this.facts = facts;
        this.collector = collector;
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
            askWhichDebt(one.matched().get(read.subject().pattern()), one);
            return;
        }
        for (var untold : behind(read.word(), of)) {
            untold.add(one);
        }
        var what = settledEarlier(read);
        if (what != null) {
            readers.computeIfAbsent(what, key -> new HashMap<>())
                    .computeIfAbsent(place(of), place -> new Demand())
                    .add(one);
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
