package org.collectionadvisor.session;

import java.util.ArrayList;
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

/** The members a person could still tell, each with everybody who is interested in it, and the few that are asked for. */
final class Answerable {
    private static final int MOST = 7;

    /** The most useful first. */
    private static final Comparator<Member> FIRST = Comparator.comparing((Member one) -> one.interest.gain())
            .thenComparingInt(one -> one.rank)
            .thenComparingInt(one -> one.told.index());

    private final Rulebook rulebook;
    private final List<Member> askable = new ArrayList<>();
    private final @Nullable Member[] byMember;

    // By the indexes of fact and word: many rules wait for the same.
    private final @Nullable Unknown[] @Nullable [] byWord;
    private final List<Unknown> unknown = new ArrayList<>();

    /** A member not told; its question's rank is below 0 where there is no question. */
    private record Member(Told told, int rank, Interest interest) {}

    /** An unknown word of one fact. */
    private record Unknown(Word word, Fact of, Interest interest) {}

    Answerable(Rulebook rulebook, Facts facts) {
        this.rulebook = rulebook;
        byMember = new Member[facts.members()];
        byWord = new Unknown[facts.count()][];
    }

    /** Notes who is interested in a word: the members behind it that were not told are wanted. */
    void want(Word word, Fact of, Interest interest) {
        var words = byWord[of.factIndex()];
        if (words == null) {
            words = new Unknown[Vocabulary.standard().wordsOf(of).size()];
            byWord[of.factIndex()] = words;
        }
        var known = words[word.index()];
        if (known == null) {
            known = new Unknown(word, of, Interest.none());
            words[word.index()] = known;
            unknown.add(known);
        }
        known.interest().add(interest);
    }

    /** Notes who is interested in a member. */
    void want(Told told, Interest interest) {
        var one = byMember[told.index()];
        if (one == null) {
            one = new Member(told, rulebook.questionRank(told), Interest.none());
            byMember[told.index()] = one;
            if (one.rank() >= 0) {
                askable.add(one);
            }
        }
        if (one.rank() >= 0) {
            one.interest().add(interest);
        }
    }

    /** What to ask, once everybody's interest is noted. */
    List<Conclusions.Ask> asks() {
        for (var one : unknown) {
            var behind = one.word().told(one.of());
            for (int i = 0; i < behind.size(); i++) {
                if (behind.get(i).value() == null) {
                    want(behind.get(i), one.interest());
                }
            }
        }
        var asks = new ArrayList<Conclusions.Ask>(MOST);
        for (var one : first()) {
            asks.add(new Conclusions.Ask(one.told().pointer(), one.told().member(), ids(one.interest())));
        }
        return Collections.unmodifiableList(asks);
    }

    /** The few that are asked for, in order; most are not among them, so not all are sorted. */
    private List<Member> first() {
        var first = new ArrayList<Member>(MOST + 1);
        for (var one : askable) {
            int at = first.size();
            while (at > 0 && FIRST.compare(one, first.get(at - 1)) < 0) {
                at--;
            }
            if (at < MOST) {
                first.add(at, one);
                if (first.size() > MOST) {
                    first.remove(MOST);
                }
            }
        }
        return first;
    }

    private List<String> ids(Interest interest) {
        return interest.rules().stream()
                .mapToObj(rule -> rulebook.rules().get(rule).id())
                .sorted()
                .toList();
    }
}
