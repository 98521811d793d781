package org.collectionadvisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.rulebook.Source.Weight;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;

/** What one borrower is told: how far things may go, what to do about it, why, and what else we would need to know. */
public record Advice(
        String id,
        LocalDate asOf,
        Language language,
        Rules rules,
        Overall overall,
        List<Risk> risks,
        List<Finding> findings,
        BudgetFigures budget,
        List<Step> steps,
        List<Ask> asks,
        String disclaimer) {

    /** The rulebook that decided. */
    public record Rules(String version, String digest) {}

    /** The worst level of all debts on each channel; null while undecided. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Overall(
            @Nullable Level agency,
            @Nullable Level legal,
            @JsonProperty("credit-record") @Nullable Level creditRecord,
            @Nullable Level assignment) {}

    /** How far one debt may escalate on one channel. */
    public record Risk(Channel channel, String debtId, Level level, String summary, List<Because> because) {}

    /** Something that rules recognised in the situation, and the contacts that show it. */
    public record Finding(
            String code, @Nullable String debtId, List<String> contacts, String summary, List<Because> because) {}

    /** One thing to do. */
    public record Step(
            String code,
            String category,
            int priority,
            @Nullable String debtId,
            @Nullable LocalDate by,
            String title,
            String text,
            List<String> how,
            List<ContactPoint> channels,
            @Nullable String draft,
            List<Because> because) {}

    /** Whom to turn to. */
    public record ContactPoint(String name, @Nullable String phone) {}

    /** A rule that concluded this, the told values it rests on, and its sources. */
    public record Because(String rule, String text, List<Ground> facts, List<Cited> sources) {}

    /** A told value that a rule rests on: a text, a number, true or false, or a list of texts. */
    public record Ground(String pointer, Object value) {}

    /** A source as the advice cites it. */
    public record Cited(String id, String title, @Nullable String article, Weight weight) {}

    /** A question whose answer would decide something. */
    public record Ask(String pointer, String question, List<String> rules) {}

    /** The monthly budget, in yuan; a ratio of 0.5 is a half. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record BudgetFigures(
            @Nullable BigDecimal disposableIncome,
            @Nullable BigDecimal debtServiceRatio,
            @Nullable BigDecimal totalOutstanding,
            @Nullable BigDecimal pastDue,
            @Nullable BigDecimal affordablePayment,
            @Nullable Integer monthsToClear,
            List<Payment> plan) {}

    /** One debt's part of the affordable payment. */
    public record Payment(String debtId, BigDecimal payment) {}
}
