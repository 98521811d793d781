package org.collectionadvisor.interview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.texts.Effect;
import org.collectionadvisor.texts.InterviewQuestion;
import org.jspecify.annotations.Nullable;

/**
 * A question that is still to be put about a situation.
 *
 * @param id of the interview's question; of one that the rules ask, the member's path
 * @param question the interview's; null where the rules ask
 * @param pointers where the answers to the interview's question stand; what of them is not known goes into {@code unanswered}
 */
public record Open(String id, @Nullable InterviewQuestion question, List<String> pointers) {
    /** What a choice tells, as a situation would; of debts, contacts, refusals and papers it shows one. */
    public static ObjectNode tells(InterviewQuestion.Choice choice, LocalDate day) {
        var told = Json.mapper().createObjectNode();
        choice.tells().patches().keySet().stream().sorted().forEach(fact -> {
            var patch = Objects.requireNonNull(choice.tells().patch(fact, day));
            var name = Effect.RECORDS.get(fact);
            if (name == null) {
                told.setAll(patch);
            } else if (fact.equals("Borrower") || fact.equals("Budget")) {
                told.set(name, patch);
            } else {
                told.putArray(name).add(patch);
            }
        });
        return told;
    }
}
