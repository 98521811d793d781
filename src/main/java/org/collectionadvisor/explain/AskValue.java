package org.collectionadvisor.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What the answers to one of the advice's questions would decide.
 *
 * @param pointers where an answer would stand, as in the advice's {@code asks}; an answer is taken to be the same everywhere
 * @param answers representative answers; none where no comparison of a waiting rule tells one
 */
public record AskValue(List<String> pointers, List<IfAnswered> answers) {

    /**
     * One answer, and what would differ from the advice as it stands.
     *
     * @param risks the levels that would differ
     * @param steps the steps that would be advised too
     * @param noLonger the steps that would no longer be advised
     * @param answers the answers that would be said instead, to what is wanted
     * @param says all of that on one line, for the person
     */
    public record IfAnswered(
            Object answer,
            String says,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<RiskChange> risks,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> steps,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> noLonger,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> answers) {
        boolean changesNothing() {
            return risks.isEmpty() && steps.isEmpty() && noLonger.isEmpty() && answers.isEmpty();
        }
    }
}
