package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Concluded;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
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
    private static final int CHANNELS = Channel.values().length;

    /** Stands for what no rule reads. */
    private static final int UNREAD = -1;

    /** The most useful first. */
    private static final Comparator<Wanted> FIRST = Comparator.comparingInt((Wanted one) -> one.use)
            .thenComparingInt(one -> one.place)
            .thenComparingInt(one -> one.told.number());

    private final Rulebook rulebook;
    private final Facts facts;
    private final Collector collector;
    private final List<Wanted> wanted = new ArrayList<>();
    private final @Nullable Wanted[] byMember;

    // By the number of the fact and the place of the word: many rules lack the same.
    private final @Nullable Lacked[] @Nullable [] lacked;
    private final List<Lacked> allLacked = new ArrayList<>();

    /** Who waits for what: for each channel and each finding, at each place. */
    private final @Nullable Demand[] readers;

    /** A member not told, with all who ask for it; its place is that of its question, below 0 where there is none. */
    private static final class Wanted extends Demand {
        final Told told;
        final int place;

        Wanted(Told told, int place) {
            this.told = told;
            this.place = place;
        }
    }

    /** One word of one fact that is unknown, with all that lack it. */
    private static final class Lacked extends Demand {
        final Word word;
        final Fact of;

        Lacked(Word word, Fact of) {
            this.word = word;
            this.of = of;
        }
    }

    Asks(Rulebook rulebook, Facts facts, Collector collector) {
        this.rulebook = rulebook;
        this.facts = facts;
        this.collector = collector;
        byMember = new Wanted[facts.members()];
        lacked = new Lacked[facts.count()][];
        readers = new Demand[(CHANNELS + rulebook.codes().findings().size()) * facts.places()];
    }

    List<Conclusions.Ask> of(List<Blocked> blocked) {
        for (var layer : List.of(Layer.STEPS, Layer.RISKS, Layer.FINDINGS)) {
            for (int i = 0; i < blocked.size(); i++) {
                if (blocked.get(i).of().conclusion().layer() == layer) {
                    ask(blocked.get(i));
                }
            }
        }
        allLacked.forEach(this::want);
        var asks = new ArrayList<Conclusions.Ask>(MOST);
        for (var one : first()) {
            asks.add(new Conclusions.Ask(one.told.pointer(), one.told.member(), ids(one)));
        }
        return Collections.unmodifiableList(asks);
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
        var ids = new ArrayList<String>(rules.cardinality());
        for (int rule = rules.nextSetBit(0); rule >= 0; rule = rules.nextSetBit(rule + 1)) {
            ids.add(rulebook.rules().get(rule).id());
        }
        ids.sort(Comparator.naturalOrder());
        return Collections.unmodifiableList(ids);
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
        lacked(read.word(), of).add(one);
        int what = settledEarlier(read);
        if (what != UNREAD) {
            int at = at(what, place(of));
            var waiting = readers[at];
            if (waiting == null) {
                waiting = new Demand();
                readers[at] = waiting;
            }
            waiting.add(one);
        }
    }

    private Lacked lacked(Word word, Fact of) {
        var words = lacked[of.number()];
        if (words == null) {
            words = new Lacked[Vocabulary.standard().wordsOf(of).size()];
            lacked[of.number()] = words;
        }
        var known = words[word.place()];
        if (known == null) {
            known = new Lacked(word, of);
            words[word.place()] = known;
            allLacked.add(known);
        }
        return known;
    }

    /** What was not told of the members behind a word is what to ask for. */
    private void want(Lacked lacked) {
        var behind = lacked.word.told(lacked.of);
        for (int i = 0; i < behind.size(); i++) {
            if (behind.get(i).value() == null) {
                want(behind.get(i), lacked);
            }
        }
    }

    private void want(Told told, Demand demand) {
        var one = byMember[told.number()];
        if (one == null) {
            one = new Wanted(told, rulebook.question(told));
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
        int what = concluded(one.of().conclusion());
        if (what == UNREAD) {
            return;
        }
        if (one.place() == Concluded.WIDE) {
            for (int place = Concluded.WIDE; place < facts.debts().size(); place++) {
                addReader(one, readers[at(what, place)]);
            }
        } else {
            addReader(one, readers[at(what, Concluded.WIDE)]);
            addReader(one, readers[at(what, one.place())]);
        }
    }

    private static void addReader(Blocked one, @Nullable Demand reader) {
        if (reader != null) {
            one.add(reader);
        }
    }

    /** What the rule could still change: a risk, a step, a finding, or nothing any more. */
    private int use(Blocked one) {
        var conclusion = one.of().conclusion();
        if (conclusion instanceof Conclusion.Risk risk) {
            var level = facts.concluded().level(risk.channel(), one.place());
            return level == null || level.compareTo(risk.level()) < 0 ? 0 : Demand.NOTHING;
        } else if (conclusion instanceof Conclusion.Step step) {
            return collector.isProposed(step, one.place()) ? Demand.NOTHING : 1;
        } else if (conclusion instanceof Conclusion.Finding finding) {
            return collector.isFound(finding, one.place()) ? Demand.NOTHING : 2;
        }
        return Demand.NOTHING;
    }

    private static int place(Fact of) {
        return of instanceof DebtFacts debt ? debt.place() : Concluded.WIDE;
    }

    private int at(int what, int place) {
        return what * facts.places() + place + 1;
    }

    /** The number of the channel or the finding that a word of an earlier layer tells of. */
    private static int settledEarlier(Read read) {
        if (read.argument() instanceof Operand.Name name) {
            return CHANNELS + name.number();
        }
        var channel = read.word().risk();
        return channel == null ? UNREAD : Collector.number(channel);
    }

    /** The number of the channel or the finding that a rule concludes. */
    private static int concluded(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Finding finding) {
            return CHANNELS + finding.number();
        }
        return conclusion instanceof Conclusion.Risk risk ? Collector.number(risk.channel()) : UNREAD;
    }
}
