package org.collectionadvisor.scenario;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collectionadvisor.advice.Advice;
import org.jspecify.annotations.Nullable;

/**
 * What comes out, or is expected to; if the situation has several debts, each name is followed by the debt's id.
 *
 * @param answers by their codes, in the order asked
 * @param risks the level of each channel, in the order of the advice
 * @param by the day of each dated step
 */
record Outcome(
        List<String> answers,
        Map<String, String> risks,
        List<String> findings,
        List<String> steps,
        Map<String, LocalDate> by) {

    /** The members in the order in which scenarios give them. */
    static final List<String> MEMBERS = List.of("answers", "risks", "findings", "steps", "by");

    static Outcome of(Advice advice) {
        boolean several = advice.debts().size() > 1;
        var risks = new LinkedHashMap<String, String>();
        advice.risks()
                .forEach(risk -> risks.put(
                        named(risk.channel().code(), risk.debtId(), several),
                        risk.level().code()));
        var by = new TreeMap<String, LocalDate>();
        advice.steps()
                .forEach(step -> step.forDebts().forEach(debt -> {
                    if (debt.by() != null) {
                        by.put(named(step.code(), debt.debtId(), several), debt.by());
                    }
                }));
        return new Outcome(
                advice.answers().stream().map(Advice.Answer::code).toList(),
                risks,
                advice.findings().stream()
                        .map(finding -> named(finding.code(), finding.debtId(), several))
                        .toList(),
                advice.steps().stream()
                        .flatMap(step ->
                                step.forDebts().stream().map(debt -> named(step.code(), debt.debtId(), several)))
                        .toList(),
                by);
    }

    private static String named(String code, @Nullable String debt, boolean several) {
        return debt == null || !several ? code : code + " " + debt;
    }

    /** A member as lists and maps of texts, in the form of a scenario: risks of several debts stand under each. */
    Object plain(String member) {
        return switch (member) {
            case "answers" -> answers;
            case "findings" -> findings;
            case "steps" -> steps;
            case "risks" -> risksByDebt();
            default -> {
                var days = new LinkedHashMap<String, Object>();
                by.forEach((step, day) -> days.put(step, day.toString()));
                yield days;
            }
        };
    }

    @SuppressWarnings("unchecked") // what stands under a debt is a map of its own
    private Map<String, Object> risksByDebt() {
        var byDebt = new LinkedHashMap<String, Object>();
        risks.forEach((name, level) -> {
            int space = name.indexOf(' ');
            if (space < 0) {
                byDebt.put(name, level);
            } else {
                var ofDebt = byDebt.computeIfAbsent(name.substring(space + 1), any -> new LinkedHashMap<>());
                ((Map<String, Object>) ofDebt).put(name.substring(0, space), level);
            }
        });
        return byDebt;
    }

    /** Of this outcome, what another one is about: the names that it has too, in its order. */
    Outcome about(Outcome other) {
        var levels = new LinkedHashMap<String, String>();
        other.risks().keySet().stream()
                .filter(risks::containsKey)
                .forEach(name -> levels.put(name, risks.getOrDefault(name, "")));
        var days = new TreeMap<>(by);
        days.keySet().retainAll(other.by().keySet());
        return new Outcome(
                both(other.answers(), answers),
                levels,
                both(other.findings(), findings),
                both(other.steps(), steps),
                days);
    }

    private static List<String> both(List<String> named, List<String> out) {
        return named.stream().filter(out::contains).toList();
    }
}
