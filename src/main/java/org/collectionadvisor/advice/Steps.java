package org.collectionadvisor.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.collectionadvisor.advice.Advice.ContactPoint;
import org.collectionadvisor.advice.Advice.ForDebt;
import org.collectionadvisor.advice.Advice.Step;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.texts.Frame;
import org.collectionadvisor.texts.Phrase;
import org.jspecify.annotations.Nullable;

/** Puts the steps that were not withheld in order and into words; the debts that a step's words serve share one entry. */
final class Steps {
    private static final Comparator<Proposed> ORDER = Comparator.comparingInt(
                    (Proposed one) -> one.template().code().priority())
            .thenComparing(one -> one.step().code())
            .thenComparingInt(one -> DebtFacts.indexOf(one.step().debt()));

    private final Voice voice;
    private final StepTexts templates;
    private final Why why;
    private final Map<DebtFacts, BigDecimal> payments;

    private record Proposed(Conclusions.Step step, StepTexts.Template template) {}

    /** What is said for all debts of an entry. */
    private record Words(String title, String text) {}

    /** @param payments each debt's part of the affordable payment; debts that get nothing are absent */
    Steps(Voice voice, StepTexts templates, Why why, Map<DebtFacts, BigDecimal> payments) {
        this.voice = voice;
        this.templates = templates;
        this.why = why;
        this.payments = payments;
    }

    List<Step> of(List<Conclusions.Step> conclusions) {
        var proposed = new ArrayList<Proposed>(conclusions.size());
        for (var step : conclusions) {
            if (step.withheld().isEmpty()) {
                proposed.add(new Proposed(step, templates.of(step.code())));
            }
        }
        proposed.sort(ORDER);
        var steps = new ArrayList<Step>(proposed.size());
        for (int from = 0; from < proposed.size(); ) {
            var first = proposed.get(from);
            var ofCode = new ArrayList<Conclusions.Step>();
            while (from < proposed.size()
                    && proposed.get(from).step().code().equals(first.step().code())) {
                ofCode.add(proposed.get(from++).step());
            }
            for (var together : together(first.template(), ofCode)) {
                steps.add(step(first.template(), together));
            }
        }
        return Collections.unmodifiableList(steps);
    }

    /** The debts of a step by what is said to them; the day, which the words name, does not part them. */
    private Iterable<List<Conclusions.Step>> together(StepTexts.Template template, List<Conclusions.Step> ofCode) {
        if (ofCode.size() == 1 || !template.differsByDebt()) {
            return List.of(ofCode);
        }
        var byWords = new LinkedHashMap<Words, List<Conclusions.Step>>();
        var days = days(ofCode);
        for (var step : ofCode) {
            byWords.computeIfAbsent(words(template, step, days), any -> new ArrayList<>())
                    .add(step);
        }
        return byWords.values();
    }

    private Step step(StepTexts.Template template, List<Conclusions.Step> together) {
        var days = voice.isSilent() ? null : days(together);
        var words = voice.isSilent() ? null : words(template, together.get(0), days);
        var debts = together.stream().map(Conclusions.Step::debt).toList();
        return new Step(
                together.get(0).code(),
                template.code().category(),
                template.code().priority(),
                earliest(together),
                words == null ? null : voice.title(words.title(), debts),
                words == null ? null : words.text(),
                words == null ? null : how(template, together, days),
                words == null ? null : channels(template, together, days),
                together.stream().map(step -> forDebt(template, step)).toList());
    }

    private static @Nullable LocalDate earliest(List<Conclusions.Step> together) {
        return together.stream()
                .map(Conclusions.Step::by)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Words words(StepTexts.Template template, Conclusions.Step step, @Nullable String days) {
        var filler = voice.filler();
        var about = Why.about(step.reasons());
        var values = new Filler.StepValues(days, payment(step));
        return new Words(filler.fill(template.title(), about, values), filler.fill(template.text(), about, values));
    }

    /** How to go about it. */
    private List<String> how(StepTexts.Template template, List<Conclusions.Step> together, @Nullable String days) {
        var plain = template.plainHow();
        if (plain != null) {
            return plain;
        }
        return template.how().stream()
                .flatMap(line -> lines(line, together, days).stream())
                .toList();
    }

    private List<ContactPoint> channels(
            StepTexts.Template template, List<Conclusions.Step> together, @Nullable String days) {
        var channels = new ArrayList<ContactPoint>(template.channels().size());
        for (var channel : template.channels()) {
            lines(channel.name(), together, days)
                    .forEach(name -> channels.add(new ContactPoint(name, channel.phone())));
        }
        return Collections.unmodifiableList(channels);
    }

    /** What a line says for the debts of an entry; where it is not the same for all, it names those it is for. */
    private List<String> lines(Phrase line, List<Conclusions.Step> together, @Nullable String days) {
        if (line.isWhole()) {
            return List.of(line.source());
        }
        var byText = new LinkedHashMap<String, List<@Nullable DebtFacts>>();
        for (var step : together) {
            var values = new Filler.StepValues(days, payment(step));
            byText.computeIfAbsent(
                            voice.filler().fill(line, Why.about(step.reasons()), values), any -> new ArrayList<>())
                    .add(step.debt());
        }
        byText.keySet().removeIf(String::isBlank);
        var lines = new ArrayList<String>(byText.size());
        byText.forEach((text, debts) -> lines.add(debts.size() == together.size() ? text : voice.about(text, debts)));
        return lines;
    }

    /** The days of several debts; whose each is is said where they are not all the same. */
    private @Nullable String days(List<Conclusions.Step> together) {
        var byDay = new TreeMap<LocalDate, List<@Nullable DebtFacts>>();
        int dated = 0;
        for (var step : together) {
            if (step.by() != null) {
                dated++;
                byDay.computeIfAbsent(step.by(), any -> new ArrayList<>()).add(step.debt());
            }
        }
        if (byDay.isEmpty()) {
            return null;
        }
        var filler = voice.filler();
        if (byDay.size() == 1 && dated == together.size()) {
            return filler.day(byDay.firstKey());
        }
        var days = new ArrayList<String>();
        byDay.forEach((day, debts) -> days.add(filler.frame(
                Frame.DAY_FOR_DEBTS,
                Map.of("day", filler.day(day), "debts", voice.names().all(debts)))));
        return filler.list(days);
    }

    private ForDebt forDebt(StepTexts.Template template, Conclusions.Step step) {
        return new ForDebt(
                Wording.id(step.debt()), step.by(), draft(template, step), why.because(step.reasons(), step.debt()));
    }

    private @Nullable String draft(StepTexts.Template template, Conclusions.Step step) {
        if (voice.isSilent()
                || template.draft() == null
                || !step.draftWithheld().isEmpty()) {
            return null;
        }
        Fact about = Why.about(step.reasons());
        var by = step.by() == null ? null : voice.filler().day(step.by());
        return voice.filler().fill(template.draft(), about, new Filler.StepValues(by, payment(step)));
    }

    private @Nullable BigDecimal payment(Conclusions.Step step) {
        return step.debt() == null ? null : payments.get(step.debt());
    }
}
