package org.collectionadvisor.explain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Truth;
import org.jspecify.annotations.Nullable;

/**
 * A condition as it is of one fact.
 *
 * @param says the condition in words
 * @param value what the word it reads is, a range with both ends; null where that is unknown or it reads none by itself
 * @param facts the told members the value follows from
 * @param untold the pointers of the members that could tell it, or tell it more exactly
 * @param rules the rules that concluded what it reads
 * @param comparedWith the figure, code or value beside it
 * @param turns what would make a condition that fails hold, and one that holds fail
 * @param distance how far a number or a day is from that
 * @param shown value and distance in words
 * @param defined whether the rulebook gave it a name, so that its parts need not be read
 * @param parts the conditions it is made of
 */
public record ConditionTruth(
        String says,
        Truth truth,
        @Nullable Object value,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Told> facts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> untold,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> rules,
        @Nullable Object comparedWith,
        @Nullable String turns,
        @Nullable Distance distance,
        @Nullable String shown,
        @JsonIgnore boolean defined,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ConditionTruth> parts) {

    /** A told member, where it stands and what it is. */
    public record Told(String pointer, Object value) {}

    /** Itself without parts, or the single conditions it is made of. */
    Stream<ConditionTruth> singles() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(ConditionTruth::singles);
    }
}
