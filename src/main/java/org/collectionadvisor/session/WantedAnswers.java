package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.rulebook.Codes;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.situation.Situation;

/** The answers to what one person came to ask. */
final class WantedAnswers {
    /** What is wanted, as the person orders it, each with all that could be said to it. */
    private final Map<String, List<String>> wanted = new LinkedHashMap<>();

    private final Map<String, List<Reason>> concluded = new HashMap<>();

    WantedAnswers(Codes codes, Situation situation) {
        if (situation.wants() != null) {
            situation.wants().forEach(want -> wanted.put(want, codes.wants().getOrDefault(want, List.of())));
        }
    }

    /** Whether anything is wanted at all. */
    boolean areWanted() {
        return !wanted.isEmpty();
    }

    boolean isWanted(Conclusion.Answer answer) {
        return wanted.values().stream().anyMatch(answers -> answers.contains(answer.code()));
    }

    void conclude(Conclusion.Answer answer, Reason reason) {
        concluded.computeIfAbsent(answer.code(), any -> new ArrayList<>(2)).add(reason);
    }

    /** Whether it would be said to something wanted, instead of what is said as things stand. */
    boolean wouldBeSaid(Conclusion.Answer answer) {
        for (var answers : wanted.values()) {
            for (var code : answers) {
                if (concluded.containsKey(code)) {
                    break;
                } else if (code.equals(answer.code())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The first answer concluded to each want. */
    List<Conclusions.Answer> conclusions() {
        var conclusions = new ArrayList<Conclusions.Answer>(wanted.size());
        wanted.forEach((want, answers) -> answers.stream()
                .filter(concluded::containsKey)
                .findFirst()
                .ifPresent(code ->
                        conclusions.add(new Conclusions.Answer(want, code, concluded.getOrDefault(code, List.of())))));
        return conclusions;
    }
}
