package org.collectionadvisor.session;

import java.util.List;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Concluded;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
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
    private static final int CHANNELS = Channel.values().length;

    /** Stands for what no rule reads. */
    private static final int UNREAD = -1;

    private final Facts facts;
    private final Collector collector;
    private final WantedMembers wanted;

    /** Who waits for what: for each channel and each finding, at each place. */
    private final @Nullable Demand[] readers;

    Asks(Rulebook rulebook, Facts facts, Collector collector) {
        this.facts = facts;
        this.collector = collector;
        wanted = new WantedMembers(rulebook, facts);
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
        return wanted.asks();
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
            wanted.want(one.matched().get(read.subject().pattern()).member("/debtId"), one);
            return;
        }
        wanted.lack(read.word(), of, one);
        int what = settledEarlier(read);
        if (what != UNREAD) {
            int at = facts.at(what, place(of));
            var waiting = readers[at];
            if (waiting == null) {
                waiting = new Demand();
                readers[at] = waiting;
            }
            waiting.add(one);
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
                addReader(one, readers[facts.at(what, place)]);
            }
        } else {
            addReader(one, readers[facts.at(what, Concluded.WIDE)]);
            addReader(one, readers[facts.at(what, one.place())]);
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

    /** The number of the channel or the finding that a word of an earlier layer tells of. */
    private static int settledEarlier(Read read) {
        if (read.argument() instanceof Operand.OfFinding finding) {
            return CHANNELS + finding.number();
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
