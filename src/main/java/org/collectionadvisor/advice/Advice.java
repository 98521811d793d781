package org.collectionadvisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.rulebook.Source.Weight;
import org.collectionadvisor.situation.Debt.Product;
import org.collectionadvisor.situation.Debt.Stage;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;

/**
 * What one borrower is told: how far things may go, what to do about it, why, and what else we would need to know. What several
 * debts share is said where it comes first, and names them. Words are null in the form of codes.
 *
 * @param contract the version of these members, {@link #CONTRACT}
 * @param answers to what the borrower came to ask
 * @param sources those cited, in the order of their first citation
 */
public record Advice(
        int contract,
        String id,
        LocalDate asOf,
        Language language,
        Rules rules,
        List<AdvisedDebt> debts,
        List<Answer> answers,
        Overall overall,
        List<Risk> risks,
        List<Finding> findings,
        BudgetFigures budget,
        List<Step> steps,
        List<Ask> asks,
        @InWords @Nullable List<Cited> sources,
        @InWords @Nullable String disclaimer) {

    /**
     * The same, with more said of why something is asked.
     *
     * @param more what is added to each question's reason, null for nothing
     */
    public Advice withWhy(List<? extends @Nullable String> more) {
        var told = new ArrayList<Ask>(asks.size());
        for (int i = 0; i < asks.size(); i++) {
            var ask = asks.get(i);
            var why = more.get(i);
            var between = language == Language.ZH ? "" : " ";
            told.add(why == null ? ask : new Ask(ask.pointers, ask.question, ask.why + between + why, ask.rules));
        }
        return new Advice(
                contract,
                id,
                asOf,
                language,
                rules,
                debts,
                answers,
                overall,
                risks,
                findings,
                budget,
                steps,
                Collections.unmodifiableList(told),
                sources,
                disclaimer);
    }

    /** The version of what comes out; it changes where a member does. */
    public static final int CONTRACT = 2;

    /**
     * The rulebook that decided.
     *
     * @param checkedUntil the last day for which its law was checked; only where the situation's day is later
     */
    public record Rules(
            String version, String digest, @Nullable LocalDate checkedUntil) {}

    /**
     * What is known of a debt, so that advice can be counted without the situation.
     *
     * @param name what the advice calls it, and whom it is owed to
     * @param daysPastDue told, or counted from the due date
     */
    public record AdvisedDebt(
            String id,
            @InWords @Nullable String name,
            Product product,
            @Nullable String creditor,
            @Nullable Stage stage,
            @Nullable Range<Integer> daysPastDue) {}

    /** What is said to one thing the borrower came to ask. */
    public record Answer(
            String to, String code, @InWords @Nullable String text, List<Because> because) {}

    /** The worst level of all debts on each channel; null while undecided. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Overall(
            @Nullable Level agency,
            @Nullable Level legal,
            @JsonProperty("credit-record") @Nullable Level creditRecord,
            @Nullable Level assignment) {}

    /** How far one debt may escalate on one channel. */
    public record Risk(
            Channel channel,
            String debtId,
            Level level,
            @InWords(always = false) @Nullable String summary,
            List<Because> because) {}

    /** Something that rules recognised in the situation, and the contacts that show it. */
    public record Finding(
            String code,
            @Nullable String debtId,
            List<String> contacts,
            @InWords(always = false) @Nullable String summary,
            List<Because> because) {}

    /**
     * One thing to do, in words that serve all debts it is for.
     *
     * @param by the earliest of its debts' days
     * @param forDebts one entry a debt
     */
    public record Step(
            String code,
            String category,
            int priority,
            @Nullable LocalDate by,
            @InWords @Nullable String title,
            @InWords @Nullable String text,
            @InWords @Nullable List<String> how,
            @InWords @Nullable List<ContactPoint> channels,
            @JsonProperty("for") List<ForDebt> forDebts) {}

    /**
     * What a step says of one debt alone.
     *
     * @param debtId null for the borrower as a whole
     * @param draft a message to send; null where there is none, or where it is better not sent
     */
    public record ForDebt(
            @Nullable String debtId,
            @Nullable LocalDate by,
            @InWords(always = false) @Nullable String draft,
            List<Because> because) {}

    /** Whom to turn to. */
    public record ContactPoint(String name, @Nullable String phone) {}

    /** A source as the advice describes it. */
    public record Cited(String id, String title, @Nullable String article, Weight weight) {}

    /**
     * A question whose answer would decide something.
     *
     * @param pointers where an answer would stand in the situation
     * @param why what it would decide
     */
    public record Ask(
            List<String> pointers,
            @InWords @Nullable String question,
            @InWords @Nullable String why,
            List<String> rules) {}

    /** The monthly budget, in yuan; a ratio of 0.5 is a half. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record BudgetFigures(
            @Nullable Range<BigDecimal> disposableIncome,
            @Nullable Range<BigDecimal> debtServiceRatio,
            @Nullable Range<BigDecimal> totalOutstanding,
            @Nullable Range<BigDecimal> pastDue,
            @Nullable Range<BigDecimal> affordablePayment,
            @Nullable Range<Integer> monthsToClear,
            List<Payment> plan) {}

    /** One debt's part of the affordable payment. */
    public record Payment(String debtId, BigDecimal payment) {}
}
