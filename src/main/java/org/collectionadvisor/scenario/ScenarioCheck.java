package org.collectionadvisor.scenario;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** Compares what a scenario expects with what an advisor concludes. */
final class ScenarioCheck {
    private final Scenario scenario;
    private final boolean severalDebts;
    private final List<String> faults = new ArrayList<>();

    private ScenarioCheck(Scenario scenario, boolean severalDebts) {
        this.scenario = scenario;
        this.severalDebts = severalDebts;
    }

    static List<String> faults(Scenario scenario, Advisor advisor) {
        Situation situation;
        try {
            situation = advisor.read(scenario.situation().getBytes(StandardCharsets.UTF_8), Advisor.today(), null);
        } catch (BadSituation e) {
            return List.of("the situation is refused: " + e.code() + " " + e.pointer() + " " + e.getMessage());
        }
        var check = new ScenarioCheck(scenario, situation.debts().size() > 1);
        check.advice(advisor.advise(situation));
        check.rules(
                advisor.spoken(situation),
                advisor.rulebook().rules().stream().map(Rule::id).collect(Collectors.toSet()));
        return check.faults;
    }

    private void advice(Advice advice) {
        var expected = scenario.expected();
        compare(
                "answers",
                expected.answers(),
                advice.answers().stream().map(Advice.Answer::code).toList());
        compare(
                "risks",
                expected.risks(),
                advice.risks().stream()
                        .map(risk -> named(risk.channel().code(), risk.debtId()) + ": "
                                + risk.level().code())
                        .toList());
        compare(
                "findings",
                expected.findings(),
                advice.findings().stream()
                        .map(finding -> named(finding.code(), finding.debtId()))
                        .toList());
        compare(
                "steps",
                expected.steps(),
                advice.steps().stream()
                        .flatMap(step -> step.forDebts().stream().map(debt -> named(step.code(), debt.debtId())))
                        .toList());
        var by = new TreeMap<String, LocalDate>();
        advice.steps()
                .forEach(step -> step.forDebts().forEach(debt -> {
                    if (debt.by() != null) {
                        by.put(named(step.code(), debt.debtId()), debt.by());
                    }
                }));
        if (!by.equals(expected.by())) {
            faults.add("by: " + yaml(by) + ", expected " + yaml(expected.by()));
        }
    }

    private static String yaml(Map<String, LocalDate> days) {
        return days.entrySet().stream()
                .map(day -> day.getKey() + ": " + day.getValue())
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private String named(String code, @Nullable String debt) {
        return debt == null || !severalDebts ? code : code + " " + debt;
    }

    private void compare(String what, Collection<String> expected, Collection<String> actual) {
        if (!List.copyOf(expected).equals(List.copyOf(actual))) {
            faults.add(what + ": [" + String.join(", ", actual) + "], " + difference(expected, actual));
        }
    }

    private static String difference(Collection<String> expected, Collection<String> actual) {
        var missing = new TreeSet<>(expected);
        missing.removeAll(actual);
        var more = new TreeSet<>(actual);
        more.removeAll(expected);
        return missing.isEmpty() && more.isEmpty()
                ? "in another order than expected"
                : Stream.of(missing.isEmpty() ? "" : "lacks " + missing, more.isEmpty() ? "" : "has beside " + more)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" and "));
    }

    private void rules(Set<String> spoken, Set<String> known) {
        Stream.concat(scenario.speaks().stream(), scenario.silent().stream())
                .filter(rule -> !known.contains(rule))
                .forEach(rule -> faults.add("`" + rule + "` is no rule"));
        scenario.speaks().stream()
                .filter(rule -> known.contains(rule) && !spoken.contains(rule))
                .forEach(rule -> faults.add("`" + rule + "` keeps silent"));
        scenario.silent().stream().filter(spoken::contains).forEach(rule -> faults.add("`" + rule + "` speaks"));
    }
}
