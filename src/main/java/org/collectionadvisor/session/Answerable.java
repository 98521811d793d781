package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** What a person could still tell, by the question that asks for it, each with everybody who is interested in it. */
final class Answerable {
    private static final int MOST = 7;

    /** How many may be for risks alone while other questions wait. */
    private static final int MOST_FOR_RISKS = 4;

    /** The most useful first; for steps, what was told roughly is asked again only after what was not told at all. */
    private static final Comparator<Asked> ORDER = Comparator.comparing((Asked one) -> !one.first)
            .thenComparing(one -> one.interest.gain())
            .thenComparing(Asked::isAskedAgain)
            .thenComparingInt(one -> one.rank);

    private final Rulebook rulebook;

    /** The pointers of what was asked before to no avail. */
    private final Set<String> unanswered;

    // By the rank of the question, and the questions that are there.
    private final @Nullable Asked[] byRank;
    private final List<Asked> asked = new ArrayList<>();

    /** Whether a member is wanted already, by its index. */
    private final BitSet wanted;

    // By the indexes of fact and word: many rules wait for the same.
    private final @Nullable Unknown[] @Nullable [] byWord;
    private final List<Unknown> unknown = new ArrayList<>();

    /** A question, and the members not told that it asks for. */
    private record Asked(int rank, boolean first, List<Told> told, Interest interest) {
        boolean isForRisksAlone() {
            return !first && interest.gain() == Gain.RISK;
        }

        boolean isAskedAgain() {
            return interest.gain().compareTo(Gain.STEP) >= 0 && told.stream().noneMatch(one -> one.value() == null);
        }
    }

    /** An unknown word of one fact. */
    private static final class Unknown {
        private final Word word;
        private final Fact of;
        private Interest interest;
        private boolean isShared = true;

        Unknown(Word word, Fact of, Interest first) {
            this.word = word;
            this.of = of;
            interest = first;
        }

        /** Most are waited for by one alone, whose interest then needs no copy. */
        void add(Interest other) {
            if (isShared && other != interest) {
                var first = interest;
                interest = Interest.none();
                interest.add(first);
                isShared = false;
            }
            if (!isShared) {
                interest.add(other);
            }
        }
    }

    Answerable(Rulebook rulebook, Facts facts) {
        this.rulebook = rulebook;
        var told = facts.situation().unanswered();
        unanswered = told == null ? Set.of() : Set.copyOf(told);
        byRank = new Asked[rulebook.questionCount()];
        wanted = new BitSet(facts.members());
        byWord = new Unknown[facts.count()][];
    }

    /** Notes who is interested in a word: the members behind it that were not told, or only roughly, are wanted. */
    void want(Word word, Fact of, Interest interest) {
        var words = byWord[of.factIndex()];
        if (words == null) {
            words = new Unknown[of.facts().vocabulary().wordsOf(of).size()];
            byWord[of.factIndex()] = words;
        }
        var known = words[word.index()];
        if (known == null) {
            known = new Unknown(word, of, interest);
            words[word.index()] = known;
            unknown.add(known);
        } else {
            known.add(interest);
        }
    }

    /** Notes who is interested in a member; for some there is no question. */
    void want(Told told, Interest interest) {
        int rank = rulebook.questionRank(told);
        if (rank < 0 || (!unanswered.isEmpty() && unanswered.contains(told.pointer()))) {
            return;
        }
        var one = byRank[rank];
        if (one == null) {
            one = new Asked(rank, rulebook.isAskedFirst(rank), new ArrayList<>(2), Interest.none());
            byRank[rank] = one;
            asked.add(one);
        }
        one.interest().add(interest);
        if (!wanted.get(told.index())) {
            wanted.set(told.index());
            one.told().add(told);
        }
    }

    /** What to ask, once everybody's interest is noted. */
    List<Conclusions.Ask> asks() {
        for (var one : unknown) {
            var behind = one.word.open(one.of);
            for (int i = 0; i < behind.size(); i++) {
                if (behind.get(i).isOpen()) {
                    want(behind.get(i), one.interest);
                }
            }
        }
        asked.sort(ORDER);
        return few().stream().map(this::ask).toList();
    }

    /** The few that are asked, in order: those for risks give way where there are more of them than leave room for others. */
    private List<Asked> few() {
        int others = (int) asked.stream().filter(one -> !one.isForRisksAlone()).count();
        int forRisks = Math.max(MOST_FOR_RISKS, MOST - others);
        var few = new ArrayList<Asked>(MOST);
        for (var one : asked) {
            if (few.size() < MOST && (!one.isForRisksAlone() || forRisks-- > 0)) {
                few.add(one);
            }
        }
        return few;
    }

    private Conclusions.Ask ask(Asked one) {
        one.told().sort(Comparator.comparingInt(Told::index));
        return new Conclusions.Ask(one.told().get(0).member(), one.told(), ids(one.interest()));
    }

    private List<String> ids(Interest interest) {
        return interest.rules().stream()
                .mapToObj(rule -> rulebook.rules().get(rule).id())
                .sorted()
                .toList();
    }
}
