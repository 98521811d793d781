package org.collectionadvisor.decisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/**
 * One decision.
 *
 * @param at when it was made, to the second; null where it is made again
 * @param asOf the day of the situation
 * @param rules the digest of the rulebook that decided
 * @param situation the hash of the situation's id
 * @param input the hash of all that the situation told
 * @param advice the hash of the advice in its form of codes
 * @param told what the situation told, masked; null where that is not kept
 */
record Decision(
        @Nullable String at,
        LocalDate asOf,
        String rules,
        String situation,
        String input,
        String advice,
        Advice.Overall overall,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> answers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> findings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> steps,
        @Nullable JsonNode told) {

    static Decision of(@Nullable String at, Advisor advisor, Conclusions decided, Salt salt, @Nullable JsonNode told) {
        var advice = advisor.word(decided, Form.CODES);
        var of = decided.facts().situation();
        return new Decision(
                at,
                of.asOf(),
                advisor.rulebook().about().digest(),
                salt.hash(of.id()),
                salt.hash(of),
                salt.hash(advice),
                advice.overall(),
                advice.answers().stream().map(Advice.Answer::code).distinct().toList(),
                advice.findings().stream().map(Advice.Finding::code).distinct().toList(),
                advice.steps().stream().map(Advice.Step::code).distinct().toList(),
                told);
    }
}
