package org.collectionadvisor.interview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.collectionadvisor.texts.InterviewQuestion;

/** Which of the interview's questions are still to be put. */
final class Openness {
    private final JsonNode situation;
    private final Set<String> asked;
    private final Set<String> wanted;

    /**
     * @param asked the ids of questions that were put; of one that was answered for a debt alone, {@code id:0}
     * @param wanted the members that the rules ask for
     */
    Openness(JsonNode situation, Set<String> asked, Set<String> wanted) {
        this.situation = situation;
        this.asked = asked;
        this.wanted = wanted;
    }

    boolean isOpen(InterviewQuestion question) {
        return !asked.contains(question.id())
                && (!question.onlyIfAsked() || question.members().stream().anyMatch(wanted::contains))
                && (question.isAboutDebts()
                        ? !debts(question).isEmpty()
                        : !question.members().stream().allMatch(member -> isTold(member, -1)));
    }

    /** The debts about which it is still to be put. */
    List<Integer> debts(InterviewQuestion question) {
        return question.isAboutDebts()
                ? IntStream.range(0, situation.path("debts").size())
                        .filter(debt -> !asked.contains(question.id() + ":" + debt))
                        .filter(debt -> !question.members().stream().allMatch(member -> isTold(member, debt)))
                        .boxed()
                        .toList()
                : List.of();
    }

    private boolean isTold(String member, int debt) {
        var names = member.substring(1).split("/");
        var list = situation.path(names[0]);
        if (names.length == 1 || !names[1].equals("*")) {
            return isTold(situation, names, 0);
        } else if (names[0].equals("debts")) {
            return isTold(list.path(debt), names, 2);
        }
        return list.isArray() && IntStream.range(0, list.size()).allMatch(record -> isTold(list.get(record), names, 2));
    }

    private static boolean isTold(JsonNode record, String[] names, int from) {
        var at = record;
        for (int i = from; i < names.length; i++) {
            at = at.path(names[i]);
        }
        return !at.isMissingNode() && !at.isNull();
    }
}
