package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** The members that were not told and would help, with all who ask for them. */
final class WantedMembers {
    private static final int MOST = 7;

    /** The most useful first. */
    private static final Comparator<Wanted> FIRST = Comparator.comparingInt((Wanted one) -> one.use)
            .thenComparingInt(one -> one.question)
            .thenComparingInt(one -> one.told.number());

    private final Rulebook rulebook;
    private final List<Wanted> wanted = new ArrayList<>();
    private final @Nullable Wanted[] byMember;

    // By the number of the fact and the place of the word: many rules lack the same.
    private final @Nullable Lacked[] @Nullable [] byWord;
    private final List<Lacked> lacked = new ArrayList<>();

    /** A member not told; its question's place is below 0 where there is no question. */
    private static final class Wanted extends Demand {
        final Told told;
        final int question;

        Wanted(Told told, int question) {
            this.told = told;
            this.question = question;
        }
    }

    /** An unknown word of one fact. */
    private static final class Lacked extends Demand {
        final Word word;
        final Fact of;

        Lacked(Word word, Fact of) {
            this.word = word;
            this.of = of;
        }
    }

    WantedMembers(Rulebook rulebook, Facts facts) {
        this.rulebook = rulebook;
        byMember = new Wanted[facts.members()];
        byWord = new Lacked[facts.count()][];
    }

    /** Notes who lacks a word: what was not told of the members behind it is wanted. */
    void lack(Word word, Fact of, Demand who) {
        var words = byWord[of.number()];
        if (words == null) {
            words = new Lacked[Vocabulary.standard().wordsOf(of).size()];
            byWord[of.number()] = words;
        }
        var known = words[word.place()];
        if (known == null) {
            known = new Lacked(word, of);
            words[word.place()] = known;
            lacked.add(known);
        }
        known.add(who);
    }

    /** Notes who wants a member. */
    void want(Told told, Demand who) {
        var one = byMember[told.number()];
        if (one == null) {
            one = new Wanted(told, rulebook.question(told));
            byMember[told.number()] = one;
            if (one.question >= 0) {
                wanted.add(one);
            }
        }
        if (one.question >= 0) {
            one.add(who);
        }
    }

    /** What to ask; nothing can be noted after. */
    List<Conclusions.Ask> asks() {
        for (var one : lacked) {
            var behind = one.word.told(one.of);
            for (int i = 0; i < behind.size(); i++) {
                if (behind.get(i).value() == null) {
                    want(behind.get(i), one);
                }
            }
        }
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
        Collections.sort(ids);
        return Collections.unmodifiableList(ids);
    }
}
