package org.collectionadvisor.session;

import java.util.List;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.PerDebt;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * Finds what to ask: whatever leaves a rule undecided that could still change the advice. A rule that reads a conclusion waits for
 * the same answers as the rules that would conclude it, so layers are looked at from the last to the first.
 */
final class Questions {
    private static final int CHANNELS = Channel.values().length;

    /** Stands for a conclusion or a word that no later rule reads. */
    private static final int UNREAD = -1;

    private final Collector collector;
    private final Answerable answerable;

    /** Who waits for a conclusion: a line for each channel, and then for each finding. */
    private final PerDebt<Interest> readers;

    private final @Nullable Interest[] everybody;

    // Thousands of contacts may leave the same rule open about the same debt; they come one after the other, and wait
    // as one.
    private @Nullable Undecided last;
    private Interest interestOfLast = Interest.none();

    Questions(Rulebook rulebook, Facts facts, Collector collector) {
        this.collector = collector;
        answerable = new Answerable(rulebook, facts);
        int conclusions = CHANNELS + rulebook.codes().findings().size();
        readers = new PerDebt<>(conclusions, facts);
        everybody = new Interest[conclusions];
    }

    List<Conclusions.Ask> asks(List<Undecided> undecided) {
        for (var layer : List.of(Layer.ANSWERS, Layer.STEPS, Layer.RISKS, Layer.FINDINGS)) {
            for (int i = 0; i < undecided.size(); i++) {
                if (undecided.get(i).rule().conclusion().layer() == layer) {
                    ask(undecided.get(i));
                }
            }
        }
        return answerable.asks();
    }

    private void ask(Undecided one) {
        // What was concluded meanwhile is known to whoever reads it, so nobody waits for it.
        if (!collector.isOpen(one.rule().conclusion(), one.fact().debt())) {
            return;
        }
        if (last == null
                || last.index() != one.index()
                || last.fact().debt() != one.fact().debt()) {
            interestOfLast = Interest.of(
                    one.index(),
                    collector.gain(one.rule().conclusion(), one.fact().debt()));
            addReaders(one, interestOfLast);
        }
        last = one;
        var interest = interestOfLast;
        if (interest.gain() != Gain.NONE) {
            for (int i = 0; i < one.words().size(); i++) {
                ask(one.words().get(i), one, interest);
            }
        }
    }

    private void ask(Read read, Undecided one, Interest interest) {
        var of = read.of(one.fact());
        if (of instanceof DebtFacts debt && debt.isUnnamed()) {
            answerable.want(one.fact().member("/debtId"), interest);
            return;
        }
        answerable.want(read.word(), of, interest);
        int conclusion = conclusionRead(read);
        if (conclusion != UNREAD) {
            var debt = of instanceof DebtFacts itself ? itself : null;
            var waiting = readers.get(conclusion, debt);
            if (waiting == null) {
                waiting = Interest.none();
                readers.set(conclusion, debt, waiting);
            }
            waiting.add(interest);
        }
    }

    /** Adds those that wait for what the rule would conclude. */
    private void addReaders(Undecided one, Interest interest) {
        int conclusion = line(one.rule().conclusion());
        if (conclusion == UNREAD) {
            return;
        }
        var debt = one.fact().debt();
        if (debt == null || debt.isUnnamed()) {
            interest.add(everybody(conclusion));
        } else {
            addReader(interest, conclusion, null);
            addReader(interest, conclusion, debt);
        }
    }

    /** All who wait for a conclusion about any debt: later layers are looked at first, so nobody comes to it any more. */
    private Interest everybody(int conclusion) {
        var known = everybody[conclusion];
        if (known == null) {
            known = Interest.none();
            readers.each(conclusion, known::add);
            everybody[conclusion] = known;
        }
        return known;
    }

    private void addReader(Interest interest, int conclusion, @Nullable DebtFacts debt) {
        var reader = readers.get(conclusion, debt);
        if (reader != null) {
            interest.add(reader);
        }
    }

    /** The line of the channel or the finding that a word of an earlier layer tells of. */
    private static int conclusionRead(Read read) {
        if (read.argument() instanceof Operand.OfFinding finding) {
            return CHANNELS + finding.index();
        }
        var channel = read.word().risk();
        return channel == null ? UNREAD : Collector.index(channel);
    }

    /** The line of the channel or the finding that a rule concludes. */
    private static int line(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Finding finding) {
            return CHANNELS + finding.index();
        }
        return conclusion instanceof Conclusion.Risk risk ? Collector.index(risk.channel()) : UNREAD;
    }
}
