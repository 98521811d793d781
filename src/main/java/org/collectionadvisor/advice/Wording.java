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
import java.util.function.Function;
import org.collectionadvisor.advice.Advice.AdvisedDebt;
import org.collectionadvisor.advice.Advice.Finding;
import org.collectionadvisor.advice.Advice.Risk;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.ContactFacts;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.NamedConditions;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.texts.Frame;
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
    private final NamedConditions conditions;
    private final Map<Language, StepTexts> steps = new EnumMap<>(Language.class);
    private final Map<Channel, Map<Level, Text>> riskTexts = new EnumMap<>(Channel.class);
    private final Map<PeriodInLanguage, RuleTexts> ruleTexts = new ConcurrentHashMap<>();

    /** Days on which the same texts hold, by the first of them, in one language. */
    private record PeriodInLanguage(LocalDate from, Language language) {}

    public Wording(Rulebook rulebook) {
        this.rulebook = rulebook;
        conditions = new NamedConditions(rulebook);
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

    /** The conclusions as advice, in one of its forms. */
    public Advice advice(Conclusions conclusions, Form form) {
        var facts = conclusions.facts();
        var situation = facts.situation();
        var ruleTexts = ruleTexts(situation.asOf(), situation.language());
        var filler = ruleTexts.filler();
        var voice = new Voice(filler, facts.debts(), form);
        var why = new Why(conclusions, ruleTexts, voice);
        var plan = new Plan(conclusions);
        var templates = Objects.requireNonNull(this.steps.get(situation.language()));
        // Whoever comes first is the first to say a text and to cite a source: this is the order of the members.
        var answers = new Answers(rulebook.texts(), voice, why).of(conclusions);
        var risks = risks(conclusions, voice, why);
        var findings = findings(conclusions, voice, why);
        var steps = new Steps(voice, templates, why, plan.payments()).of(conclusions.steps());
        return new Advice(
                Advice.CONTRACT,
                situation.id(),
                situation.asOf(),
                situation.language(),
                rules(situation.asOf()),
                facts.debts().stream().map(debt -> debt(debt, voice)).toList(),
                answers,
                Worst.of(conclusions),
                risks,
                findings,
                plan.figures(),
                steps,
                new Asks(rulebook.texts(), facts.debts(), voice).of(conclusions.asks()),
                why.cited(),
                voice.say(() -> disclaimer(situation.asOf(), filler)));
    }

    /** The title of a step among some conclusions, wherever it stands there. */
    public String title(Conclusions.Step step, Conclusions of) {
        var situation = of.facts().situation();
        var title = Objects.requireNonNull(steps.get(situation.language()))
                .of(step.code())
                .title();
        return ruleTexts(situation.asOf(), situation.language()).filler().fill(title, Why.about(step.reasons()));
    }

    private Advice.Rules rules(LocalDate day) {
        var about = rulebook.about();
        return new Advice.Rules(
                about.version(), about.digest(), about.isUncheckedOn(day) ? about.checkedUntil() : null);
    }

    private String disclaimer(LocalDate day, Filler filler) {
        var disclaimer = filler.plain(Objects.requireNonNull(rulebook.texts().disclaimer()));
        var until = rulebook.about().checkedUntil();
        return until == null || !day.isAfter(until)
                ? disclaimer
                : filler.frame(Frame.LATER_THAN_CHECKED, Map.of("text", disclaimer, "day", filler.day(until)));
    }

    private static AdvisedDebt debt(DebtFacts debt, Voice voice) {
        return new AdvisedDebt(
                debt.told().id(),
                voice.say(() -> voice.names().full(debt)),
                debt.told().product(),
                debt.told().creditor(),
                debt.told().stage(),
                debt.daysPastDueByDay());
    }

    private RuleTexts ruleTexts(LocalDate day, Language language) {
        var period = rulebook.on(day);
        return ruleTexts.computeIfAbsent(
                new PeriodInLanguage(period.from(), language),
                any -> new RuleTexts(
                        rulebook, new Filler(rulebook.texts(), conditions, period.figures(), language), day));
    }

    private List<Risk> risks(Conclusions conclusions, Voice voice, Why why) {
        var ordered = new ArrayList<>(conclusions.risks());
        ordered.sort(RISKS);
        var summaries = conclusions.warningsWithheld()
                ? nothing(ordered)
                : summaries(ordered, this::summary, Conclusions.Risk::debt, Conclusions.Risk::debt, voice);
        var risks = new ArrayList<Risk>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            var risk = ordered.get(i);
            risks.add(new Risk(
                    risk.channel(),
                    risk.debt().told().id(),
                    risk.level(),
                    summaries.get(i),
                    because(conclusions, why.because(risk.reasons(), risk.debt()))));
        }
        return Collections.unmodifiableList(risks);
    }

    private Text summary(Conclusions.Risk risk) {
        return Objects.requireNonNull(
                Objects.requireNonNull(riskTexts.get(risk.channel())).get(risk.level()));
    }

    private List<Finding> findings(Conclusions conclusions, Voice voice, Why why) {
        var ordered = new ArrayList<>(conclusions.findings());
        ordered.sort(FINDINGS);
        var summaries = conclusions.warningsWithheld()
                ? nothing(ordered)
                : summaries(
                        ordered,
                        finding -> Objects.requireNonNull(rulebook.texts().finding(finding.code())),
                        finding -> Why.about(finding.reasons()),
                        Conclusions.Finding::debt,
                        voice);
        var findings = new ArrayList<Finding>(ordered.size());
        for (int i = 0; i < ordered.size(); i++) {
            var finding = ordered.get(i);
            findings.add(new Finding(
                    finding.code(),
                    id(finding.debt()),
                    contacts(finding),
                    summaries.get(i),
                    because(conclusions, why.because(finding.reasons(), finding.debt()))));
        }
        return Collections.unmodifiableList(findings);
    }

    /** What is said of each of some conclusions; nothing where another says it already, or in the form of codes. */
    private static <T> List<@Nullable String> summaries(
            List<T> of,
            Function<T, Text> text,
            Function<T, Fact> about,
            Function<T, @Nullable DebtFacts> debt,
            Voice voice) {
        if (voice.isSilent()) {
            return nothing(of);
        }
        var filler = voice.filler();
        return voice.shared(
                of.stream()
                        .map(one -> filler.fill(text.apply(one).in(filler.language()), about.apply(one)))
                        .toList(),
                of.stream().map(debt).toList());
    }

    private static List<@Nullable String> nothing(List<?> of) {
        return Collections.nCopies(of.size(), null);
    }

    private static List<Because> because(Conclusions conclusions, List<Because> reasons) {
        return conclusions.warningsWithheld()
                ? reasons.stream().map(Because::wordless).toList()
                : reasons;
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
}
