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
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.texts.Text;
import org.jspecify.annotations.Nullable;

/** Turns conclusions into advice: texts in the language asked for, in the order that every advice keeps. */
public final class Wording {
    private static final Comparator<Conclusions.Risk> RISKS = Comparator.comparingInt(
                    (Conclusions.Risk risk) -> risk.debt().index())
            .thenComparing(Conclusions.Risk::channel);
    private static final Comparator<Conclusions.Finding> FINDINGS = Comparator.comparing(Conclusions.Finding::code)
            .thenComparingInt(finding -> DebtFacts.indexOf(finding.debt()));

    private final Rulebook rulebook;
    private final Advice.Rules rules;
    private final Map<Language, StepTexts> steps = new EnumMap<>(Language.class);
    private final Map<Channel, Map<Level, Text>> riskTexts = new EnumMap<>(Channel.class);
    private final Map<PeriodInLanguage, RuleTexts> ruleTexts = new ConcurrentHashMap<>();

    /** Days on which the same texts hold, by the first of them, in one language. */
    private record PeriodInLanguage(LocalDate from, Language language) {}

    public Wording(Rulebook rulebook) {
        this.rulebook = rulebook;
        rules = new Advice.Rules(rulebook.about().version(), rulebook.about().digest());
        for (var language : Language.values()) {
            steps.put(language, new StepTexts(rulebook, language));
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
        var ruleTexts = ruleTexts(situation.asOf(), situation.language());
        var filler = ruleTexts.filler();
        var why = new Why(conclusions, ruleTexts);
        var plan = new Plan(conclusions);
        var steps = Objects.requireNonNull(this.steps.get(situation.language()));
        return new Advice(
                situation.id(),
                situation.asOf(),
                situation.language(),
                rules,
                overall(conclusions),
                risks(conclusions, filler, why),
                findings(conclusions, filler, why),
                plan.figures(),
                new StepFiller(filler, steps, why, plan.payments()).steps(conclusions.steps()),
                asks(conclusions, filler),
                filler.plain(Objects.requireNonNull(rulebook.texts().disclaimer())));
    }

    private RuleTexts ruleTexts(LocalDate day, Language language) {
        var period = rulebook.on(day);
        return ruleTexts.computeIfAbsent(
                new PeriodInLanguage(period.from(), language),
                any -> new RuleTexts(rulebook, new Filler(rulebook.texts(), period.figures(), language), day));
    }

    private static Overall overall(Conclusions conclusions) {
        return new Overall(
                worst(conclusions, Channel.AGENCY),
                worst(conclusions, Channel.LEGAL),
                worst(conclusions, Channel.CREDIT_RECORD),
                worst(conclusions, Channel.ASSIGNMENT));
    }

    /** The worst level concluded; {@code none} only once every debt is decided. */
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

    private List<Risk> risks(Conclusions conclusions, Filler filler, Why why) {
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
                    filler.fill(text.in(filler.language()), risk.debt()),
                    why.because(risk.reasons())));
        }
        return Collections.unmodifiableList(risks);
    }

    private List<Finding> findings(Conclusions conclusions, Filler filler, Why why) {
        var ordered = new ArrayList<>(conclusions.findings());
        ordered.sort(FINDINGS);
        var findings = new ArrayList<Finding>(ordered.size());
        for (var finding : ordered) {
            var text = Objects.requireNonNull(rulebook.texts().finding(finding.code()));
            findings.add(new Finding(
                    finding.code(),
                    id(finding.debt()),
                    contacts(finding),
                    filler.fill(text.in(filler.language()), Why.about(finding.reasons())),
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

    private List<Ask> asks(Conclusions conclusions, Filler filler) {
        var asks = new ArrayList<Ask>(conclusions.asks().size());
        for (var ask : conclusions.asks()) {
            var question = Objects.requireNonNull(rulebook.texts().question(ask.member()));
            asks.add(new Ask(ask.pointer(), filler.plain(question), ask.rules()));
        }
        return Collections.unmodifiableList(asks);
    }
}
