package org.collectionadvisor.explain;

import java.util.List;
import org.collectionadvisor.conditions.Truth;
import org.jspecify.annotations.Nullable;

/**
 * One rule in one situation: whether it speaks, and every condition of every fact that it could be about.
 *
 * @param says what it concludes, in words
 * @param speaks whether it concluded anything, shown in the advice or not
 * @param inForce whether it and all its figures are in force on the situation's day
 * @param facts those it could match; none where nothing of its kind was told
 */
public record RuleTruth(String rule, String fact, String says, boolean speaks, boolean inForce, List<OfFact> facts) {

    /**
     * The rule about one fact.
     *
     * @param pointer where the fact stands in the situation
     * @param debtId the debt it concerns, null for none
     */
    public record OfFact(String pointer, @Nullable String debtId, Truth truth, List<ConditionTruth> conditions) {}
}
