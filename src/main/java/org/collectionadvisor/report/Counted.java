package org.collectionadvisor.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of an advice, in either form, what is counted; of a refused line that it was refused.
 *
 * @param error only where the line was refused
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Counted(
        String id,
        LocalDate asOf,
        By rules,
        List<OfDebt> debts,
        List<Risk> risks,
        List<Finding> findings,
        List<Step> steps,
        List<Ask> asks,
        @Nullable Refusal error) {

    private static final String NONE = "";

    static final Counted NOTHING = new Counted(null, null, null, null, null, null, null, null, null);

    /** What is absent becomes empty, and then it is no advice. */
    Counted(
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("asOf") @Nullable LocalDate asOf,
            @JsonProperty("rules") @Nullable By rules,
            @JsonProperty("debts") @Nullable List<OfDebt> debts,
            @JsonProperty("risks") @Nullable List<Risk> risks,
            @JsonProperty("findings") @Nullable List<Finding> findings,
            @JsonProperty("steps") @Nullable List<Step> steps,
            @JsonProperty("asks") @Nullable List<Ask> asks,
            @JsonProperty("error") @Nullable Refusal error) {
        this.id = id == null ? NONE : id;
        this.asOf = asOf == null ? LocalDate.MIN : asOf;
        this.rules = rules == null ? new By(NONE, NONE) : rules;
        this.debts = debts == null ? List.of() : debts;
        this.risks = risks == null ? List.of() : risks;
        this.findings = findings == null ? List.of() : findings;
        this.steps = steps == null ? List.of() : steps;
        this.asks = asks == null ? List.of() : asks;
        this.error = error;
    }

    boolean isAdvice() {
        return error == null
                && !debts.isEmpty()
                && !asOf.equals(LocalDate.MIN)
                && !rules.digest().isEmpty();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refusal(@Nullable String code) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record By(String version, String digest) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record OfDebt(
            String id,
            String product,
            @Nullable String creditor,
            @Nullable String stage) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Risk(String channel, String debtId, String level, List<Rule> because) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Finding(String code, @Nullable String debtId, List<String> contacts, List<Rule> because) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(
            String code,
            String category,
            int priority,
            @JsonProperty("for") List<ForDebt> forDebts) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ForDebt(@Nullable String debtId, @Nullable String by, List<Rule> because) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Ask(List<String> pointers, List<String> rules) {}

    /** A rule that concluded: its id alone in the form of codes, one member of several in the full form. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Rule(@JsonProperty("rule") String rule) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Rule of(String id) {
            return new Rule(id);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Rule inWords(@JsonProperty("rule") String rule) {
            return new Rule(rule);
        }
    }
}
