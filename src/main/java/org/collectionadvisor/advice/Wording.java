package org.collectionadvisor.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.collectionadvisor.advice.Advice.Ask;
import org.collectionadvisor.advice.Advice.Finding;
import org.collectionadvisor.advice.Advice.Overall;
import org.collectionadvisor.advice.Advice.Risk;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.ContactFacts;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.Text;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;

/** Puts conclusions into words and into the order that every advice keeps. */
public final class Wording {
    /** How many days are kept at hand, in one language or the other. */
    private static final int DAYS_KEPT = 1_000;

    private static final Comparator<Conclusions.Risk> RISKS = Comparator.comparingInt(
                    (Conclusions.Risk risk) -> risk.debt().index())
            .thenComparing(Conclusions.Risk::channel);
    private static final Comparator<Conclusions.Finding> FINDINGS = Comparator.comparing(Conclusions.Finding::code)
            .thenComparingInt(finding -> DebtFacts.indexOf(finding.debt()));

    private final Rulebook rulebook;
    private final Advice.Rules rules;
    private final Map<Language, StepWords> steps = new EnumMap<>(Language.class);
    private final Map<Channel, Map<Level, Text>> riskTexts = new EnumMap<>(Channel.class);
    private final Map<DayInLanguage, RuleWords> ruleWords = new ConcurrentHashMap<>();

    private record DayInLanguage(LocalDate day, Language language) {}

    public Wording(Rulebook rulebook) {
        this.rulebook = rulebook;
        rules = new Advice.Rules(rulebook.about().version(), rulebook.about().digest());
        for (var language : Language.values()) {
            steps.put(language, new StepWords(rulebook, language));
        }
        for (var channel : Channel.values()) {
            var ofChannel = new EnumMap<Level, Text>(Level.class);
            for (var level : Level.values()) {
                var text = rulebook.texts().risk(channel.code(), level.code());
                if (text != null) {
                    ofChannel.put(level, text);
                }
            }
            riskTexts.put(channel, ofChannel);
        }
    }

    public Advice advice(Conclusions conclusions) {
        var situation = conclusions.facts().situation();
        var ruleWords = ruleWords(situation.asOf(), situation.language());
        var words = ruleWords.words();
        var why = new Why(conclusions, ruleWords);
        var plan = new Plan(conclusions);
        var steps = Objects.requireNonNull(this.steps.get(situation.language()));
        return new Advice(
                situation.id(),
                situation.asOf(),
                situation.language(),
                rules,
                overall(conclusions),
                risks(conclusions, words, why),
                findings(conclusions, words, why),
                plan.figures(),
                new StepWording(words, steps, why, plan.payments()).steps(conclusions.steps()),
                asks(conclusions, words),
                words.plain(Objects.requireNonNull(rulebook.texts().disclaimer())));
    }

    private RuleWords ruleWords(LocalDate day, Language language) {
        if (ruleWords.size() > DAYS_KEPT) {
            ruleWords.clear();
        }
        return ruleWords.computeIfAbsent(
                new DayInLanguage(day, language),
                any -> new RuleWords(
                        rulebook, new Words(rulebook.texts(), rulebook.on(day).figures(), language), day));
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
        Level worst = null;
        int decided = 0;
        for (var risk : conclusions.risks()) {
            if (risk.channel() == channel) {
                decided++;
                worst = worst == null || risk.level().compareTo(worst) > 0 ? risk.level() : worst;
            }
        }
        boolean allDecided = decided == conclusions.facts().debts().size();
        return worst == Level.NONE && !allDecided ? null : worst;
    }

    private List<Risk> risks(Conclusions conclusions, Words words, Why why) {
        var ordered = new ArrayList<>(conclusions.risks());
        ordered.sort(RISKS);
        var risks = new ArrayList<Risk>(ordered.size());
        for (var risk : ordered) {
            var text = Objects.requireNonNull(
                    Objects.requireNonNull(riskTexts.get(risk.channel())).get(risk.level()));
            risks.add(new Risk(
                    risk.channel(),
                    risk.debt().told().id(),
                    risk.level(),
                    words.about(risk.debt(), text.in(words.language())),
                    why.because(risk.reasons())));
        }
        return Collections.unmodifiableList(risks);
    }

    private List<Finding> findings(Conclusions conclusions, Words words, Why why) {
        var ordered = new ArrayList<>(conclusions.findings());
        ordered.sort(FINDINGS);
        var findings = new ArrayList<Finding>(ordered.size());
        for (var finding : ordered) {
            var text = Objects.requireNonNull(rulebook.texts().finding(finding.code()));
            findings.add(new Finding(
                    finding.code(),
                    id(finding.debt()),
                    contacts(finding),
                    words.about(Why.about(finding.reasons()), text.in(words.language())),
                    why.because(finding.reasons())));
        }
        return Collections.unmodifiableList(findings);
    }

    static @Nullable String id(@Nullable DebtFacts debt) {
        return debt == null ? null : debt.told().id();
    }

    private static List<String> contacts(Conclusions.Finding finding) {
        var contacts = new TreeSet<>(Pointers.ORDER);
        for (var reason : finding.reasons()) {
            if (reason.fact() instanceof ContactFacts contact) {
                contacts.add(contact.pointer());
            }
        }
        return List.copyOf(contacts);
    }

    private List<Ask> asks(Conclusions conclusions, Words words) {
        var asks = new ArrayList<Ask>(conclusions.asks().size());
        for (var ask : conclusions.asks()) {
            var question = Objects.requireNonNull(rulebook.texts().question(ask.member()));
            asks.add(new Ask(ask.pointer(), words.plain(question), ask.rules()));
        }
        return Collections.unmodifiableList(asks);
    }
}
