package org.collectionadvisor.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/**
 * What two rulebooks decide differently about one situation.
 *
 * @param speaking rules that speak by the new one alone
 * @param silent rules that speak by the old one alone
 */
public record Moves(Situation situation, List<Move> moves, Set<String> speaking, Set<String> silent) {

    /**
     * One decision that moved.
     *
     * @param kind what moved from what to what, in words; the same for all situations in which the same moved
     * @param rules the rules that did it
     */
    public record Move(String kind, Set<String> rules) {}

    /** @param suspects rules that differ between the rulebooks, to which a move is put down where it can be */
    static Moves between(
            Situation situation,
            Decisions before,
            Decisions after,
            Set<String> suspects,
            Set<String> spoken,
            Set<String> speaking) {
        var moves = new ArrayList<Move>();
        var newly = without(speaking, spoken);
        var noLonger = without(spoken, speaking);
        var otherwise = new TreeSet<>(newly);
        otherwise.addAll(noLonger);
        for (var subject : Decisions.subjects(before, after, Decisions.Subject::what)) {
            var one = before.at(subject);
            var other = after.at(subject);
            if (!Objects.equals(one.value(), other.value())) {
                moves.add(new Move(
                        kind(subject, one.value(), other.value()),
                        cause(one.rules(), other.rules(), suspects, otherwise)));
            }
        }
        return new Moves(situation, moves, newly, noLonger);
    }

    /**
     * Of the rules that conclude it by one rulebook alone, those that differ, else those that speak otherwise: a rule that always
     * concluded a lower level did nothing where a higher one is gone.
     */
    private static Set<String> cause(
            Set<String> before, Set<String> after, Set<String> suspects, Set<String> otherwise) {
        var either = without(before, after);
        either.addAll(without(after, before));
        for (var likely : List.of(suspects, otherwise)) {
            var narrowed = new TreeSet<>(either);
            narrowed.retainAll(likely);
            if (!narrowed.isEmpty()) {
                return narrowed;
            }
        }
        return either.isEmpty() ? after : either;
    }

    private static Set<String> without(Set<String> all, Set<String> others) {
        var rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private static String kind(Decisions.Subject subject, @Nullable String before, @Nullable String after) {
        var name = (subject.kind().inWords() + " " + subject.what()).strip();
        return switch (subject.kind()) {
            case RISK, ANSWER ->
                name + ": " + (before == null ? "undecided" : before) + " → " + (after == null ? "undecided" : after);
            case RANK, BUDGET, QUESTIONS -> name + " changed";
            default -> name + (before == null ? ": new" : after == null ? ": gone" : ": another day");
        };
    }
}
