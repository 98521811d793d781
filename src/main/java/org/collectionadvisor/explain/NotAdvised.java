package org.collectionadvisor.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.jspecify.annotations.Nullable;

/**
 * A step that is not advised, or a level that a risk has not reached, and what the nearest rule lacks.
 *
 * @param step the step's code; null where it is a risk
 * @param channel the risk's; null where it is a step
 * @param debtId the debt that the nearest rule looked at; null for none
 * @param rule the rule that lacks the fewest conditions
 * @param lacks the kind of fact of which none was told, where no rule found anything to look at
 * @param withheldBy the rules that withhold the step, where it was proposed
 * @param failed how many of the conditions are known not to hold; the others are unknown
 * @param conditions what it lacks, what failed first
 */
public record NotAdvised(
        @Nullable String step,
        @Nullable Channel channel,
        @Nullable Level level,
        @Nullable String debtId,
        String rule,
        @Nullable String pointer,
        @Nullable String lacks,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> withheldBy,
        int failed,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ConditionTruth> conditions) {}
