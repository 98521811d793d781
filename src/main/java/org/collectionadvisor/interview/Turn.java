package org.collectionadvisor.interview;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One turn of an interview, all of which the caller keeps: what is told so far, and the answer to a question.
 *
 * @param situation as far as it is told; without debts an interview begins
 * @param asked what the turn before gave
 * @param answer null where only the next question is wanted
 */
public record Turn(
        ObjectNode situation,
        @Nullable List<String> asked,
        @Nullable Answer answer) {
    /**
     * The answer to a question; without choices and input the person does not know.
     *
     * @param question its id
     * @param input what was typed, where the question has an input
     * @param debts the indexes of the debts it is about, where it asks about debts; null for all for which it was asked
     */
    public record Answer(
            String question,
            @Nullable List<String> choices,
            @Nullable String input,
            @Nullable List<Integer> debts) {

        boolean isUnknown() {
            return chosen().isEmpty() && (input == null || input.isBlank());
        }

        List<String> chosen() {
            return choices == null ? List.of() : choices;
        }
    }

    /**
     * What comes of it.
     *
     * @param asked to be brought to the next turn as it is
     * @param next null where nothing is left to ask
     * @param left how many questions are left, the next one included, as far as can be told now
     */
    public record Reply(
            ObjectNode situation,
            List<String> asked,
            @Nullable Asking next,
            int left) {}

    List<String> askedSoFar() {
        return asked == null ? List.of() : asked;
    }
}
