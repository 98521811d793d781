package org.collectionadvisor.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Advice.Ask;
import org.collectionadvisor.advice.Advice.BudgetFigures;
import org.collectionadvisor.advice.Advice.Finding;
import org.collectionadvisor.advice.Advice.Overall;
import org.collectionadvisor.advice.Advice.Payment;
import org.collectionadvisor.advice.Advice.Risk;
import org.collectionadvisor.facts.BudgetSums;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.ContactFacts;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;

/** Puts conclusions into words and into the order that every advice keeps. */
public final class Wording {
    /** How many days are kept at hand, in one language or the other. */
    private static final int DAYS_KEPT = 1_000;

    private final Rulebook rulebook;
    private final Map<DayInLanguage, Citations> citations = new ConcurrentHashMap<>();

    private record DayInLanguage(LocalDate day, Language language) {}

    public Wording(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    public Advice advice(Conclusions conclusions) {
        var situation = conclusions.facts().situation();
        var words = new Words(rulebook.texts(), situation.language());
        var grounds = new Grounds(rulebook, conclusions, words, citations(situation.asOf(), words));
        var risks = risks(conclusions, words, grounds);
        var plan = plan(conclusions);
        return new Advice(
                situation.id(),
                situation.asOf(),
                situation.language(),
                new Advice.Rules(rulebook.about().version(), rulebook.about().digest()),
                overall(conclusions),
                risks,
                findings(conclusions, words, grounds),
                budget(conclusions, plan),
                new StepWording(rulebook, words, grounds, payments(plan)).steps(conclusions),
                asks(conclusions, words),
                words.plain(Objects.requireNonNull(rulebook.texts().disclaimer())));
    }

    private Citations citations(LocalDate day, Words words) {
        if (citations.size() > DAYS_KEPT) {
            citations.clear();
        }
        return citations.computeIfAbsent(
                new DayInLanguage(day, words.language()), any -> new Citations(rulebook, words, day));
    }

    private static Overall overall(Conclusions conclusions) {
        return new Overall(
                worst(conclusions, Channel.AGENCY),
                worst(conclusions, Channel.LEGAL),
                worst(conclusions, Channel.CREDIT_RECORD),
                worst(conclusions, Channel.ASSIGNMENT));
    }

    /** The worst level concluded; that there is no risk at all is said only once every debt is decided. */
    private static @Nullable Level worst(Conclusions conclusions, Channel channel) {
        var levels = conclusions.risks().stream()
                .filter(risk -> risk.channel() == channel)
                .map(Conclusions.Risk::level)
                .toList();
        var worst = levels.stream().max(Comparator.naturalOrder()).orElse(null);
        boolean allDecided = levels.size() == conclusions.facts().debts().size();
        return worst == Level.NONE && !allDecided ? null : worst;
    }

    private List<Risk> risks(Conclusions conclusions, Words words, Grounds grounds) {
        return conclusions.risks().stream()
                .sorted(Comparator.comparing(
                                (Conclusions.Risk risk) -> risk.debt().place())
                        .thenComparing(Conclusions.Risk::channel))
                .map(risk -> new Risk(
                        risk.channel(),
                        risk.debt().told().id(),
                        risk.level(),
                        words.about(
                                risk.debt(),
                                Objects.requireNonNull(rulebook.texts()
                                        .risk(
                                                risk.channel().code(),
                                                risk.level().code()))),
                        grounds.because(risk.reasons())))
                .toList();
    }

    private List<Finding> findings(Conclusions conclusions, Words words, Grounds grounds) {
        return conclusions.findings().stream()
                .sorted(Comparator.comparing(Conclusions.Finding::code).thenComparing(finding -> place(finding.debt())))
                .map(finding -> new Finding(
                        finding.code(),
                        id(finding.debt()),
                        contacts(finding),
                        words.about(
                                Grounds.about(finding.reasons()),
                                Objects.requireNonNull(rulebook.texts().finding(finding.code()))),
                        grounds.because(finding.reasons())))
                .toList();
    }

    static int place(@Nullable DebtFacts debt) {
        return debt == null ? -1 : debt.place();
    }

    static @Nullable String id(@Nullable DebtFacts debt) {
        return debt == null ? null : debt.told().id();
    }

    private static List<String> contacts(Conclusions.Finding finding) {
        return finding.reasons().stream()
                .flatMap(reason -> reason.matched().stream())
                .filter(ContactFacts.class::isInstance)
                .map(Fact::pointer)
                .distinct()
                .sorted(Pointers.ORDER)
                .toList();
    }

    private static BudgetFigures budget(Conclusions conclusions, List<BudgetSums.Payment> plan) {
        var sums = conclusions.facts().borrower().sums();
        return new BudgetFigures(
                sums.disposableIncome(),
                sums.debtServiceRatio(),
                sums.totalOutstanding(),
                sums.pastDue(),
                sums.affordablePayment(),
                sums.monthsToClear(),
                plan.stream()
                        .map(part -> new Payment(part.debt().told().id(), part.amount()))
                        .toList());
    }

    private static Map<DebtFacts, BigDecimal> payments(List<BudgetSums.Payment> plan) {
        return plan.stream()
                .filter(part -> part.amount().signum() > 0)
                .collect(Collectors.toMap(BudgetSums.Payment::debt, BudgetSums.Payment::amount));
    }

    /** Rules rank the debts; those they ranked not come last. */
    private static List<BudgetSums.Payment> plan(Conclusions conclusions) {
        var last = conclusions.ranks().values().stream()
                        .max(Comparator.naturalOrder())
                        .orElse(0)
                + 1;
        return conclusions
                .facts()
                .borrower()
                .sums()
                .plan(debt -> conclusions.ranks().getOrDefault(debt, last));
    }

    private List<Ask> asks(Conclusions conclusions, Words words) {
        return conclusions.asks().stream()
                .map(ask -> new Ask(
                        ask.pointer(),
                        words.plain(Objects.requireNonNull(rulebook.texts().question(ask.member()))),
                        ask.rules()))
                .toList();
    }
}
