package org.collectionadvisor.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion of the advice, and what it rests on: other conclusions, each told in the same list, and at last what was told.
 *
 * @param answer the answer's code; null where it is something else
 * @param step the step's code
 * @param finding the finding's code
 * @param channel the risk's, with its level
 * @param debtId null for the borrower as a whole
 * @param because one entry a rule that concluded it
 */
public record Grounded(
        @Nullable String answer,
        @Nullable String step,
        @Nullable String finding,
        @Nullable Channel channel,
        @Nullable Level level,
        @Nullable String debtId,
        List<By> because) {

    /**
     * A rule that concluded something.
     *
     * @param restsOn the risks and findings that it read
     * @param facts the told values that it read itself, in the order of their pointers
     * @param more how many more of them there are; null where all are listed
     * @param sources the ids of those it cites, which the advice describes
     */
    public record By(
            String rule,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Earlier> restsOn,
            List<ConditionTruth.Told> facts,
            @Nullable Integer more,
            List<String> sources) {}

    /** A conclusion that a rule read: a risk, or a finding. */
    public record Earlier(
            @Nullable String finding,
            @Nullable Channel channel,
            @Nullable Level level,
            @Nullable String debtId) {}
}
