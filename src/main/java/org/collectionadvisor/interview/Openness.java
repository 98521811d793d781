package org.collectionadvisor.interview;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collectionadvisor.texts.InterviewQuestion;

/** Which of the interview's questions are still to be put. */
final class Openness {
    private final JsonNode situation;
    private final Set<String> asked;
    private final Set<String> wanted;
    private final Set<String> unanswered;

    /**
     * @param asked the ids of questions that were put; of one that was answered for a debt alone, {@code id:0}
     * @param wanted the members that the rules ask for
     */
    Openness(JsonNode situation, Set<String> asked, Set<String> wanted) {
        this.situation = situation;
        this.asked = asked;
        this.wanted = wanted;
        unanswered =
                situation.path("unanswered").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    boolean isOpen(InterviewQuestion question) {
        return !asked.contains(question.id())
                && (!question.onlyIfAsked() || question.members().stream().anyMatch(wanted::contains))
                && !pointers(question).isEmpty();
    }

    /** The debts about which it is still to be put. */
    List<Integer> debts(InterviewQuestion question) {
        return question.isAboutDebts()
                ? IntStream.range(0, situation.path("debts").size())
                        .filter(debt -> !asked.contains(question.id() + ":" + debt))
                        .filter(debt -> !untold(question, debt).isEmpty())
                        .boxed()
                        .toList()
                : List.of();
    }

    /** Where the answer stands: what its choices could tell, is not told, and may be known. */
    List<String> pointers(InterviewQuestion question) {
        return question.isAboutDebts()
                ? debts(question).stream()
                        .flatMap(debt -> untold(question, debt).stream())
                        .distinct()
                        .toList()
                : untold(question, -1);
    }

    private List<String> untold(InterviewQuestion question, int debt) {
        return question.members().stream()
                .flatMap(member -> untold(member, debt))
                .distinct()
                .filter(pointer -> !unanswered.contains(pointer))
                .toList();
    }

    private Stream<String> untold(String member, int debt) {
        var names = member.substring(1).split("/");
        var list = situation.path(names[0]);
        if (names.length == 1 || !names[1].equals("*")) {
            return isTold(situation, names, 0) ? Stream.of() : Stream.of(member);
        } else if (!names[0].equals("debts") && !list.isArray()) {
            return Stream.of("/" + names[0]);
        }
        var records = names[0].equals("debts") ? IntStream.of(debt) : IntStream.range(0, list.size());
        return records.filter(record -> !isTold(list.path(record), names, 2))
                .mapToObj(record -> member.replace("*", String.valueOf(record)));
    }

    private static boolean isTold(JsonNode record, String[] names, int from) {
        var at = record;
        for (int i = from; i < names.length; i++) {
            at = at.path(names[i]);
        }
        return !at.isMissingNode() && !at.isNull();
    }
}
