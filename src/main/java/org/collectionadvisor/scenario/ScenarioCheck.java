package org.collectionadvisor.scenario;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Form;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.situation.BadSituation;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** Compares what a scenario expects with what an advisor concludes. */
final class ScenarioCheck {
    private final Scenario scenario;
    private final List<String> faults = new ArrayList<>();

    private ScenarioCheck(Scenario scenario) {
        this.scenario = scenario;
    }

    static List<String> faults(Scenario scenario, Advisor advisor) {
        var check = new ScenarioCheck(scenario);
        try {
            var situation = situation(scenario, advisor);
            var conclusions = advisor.conclude(situation);
            check.outcome(Outcome.of(advisor.word(conclusions, Form.CODES)));
            var rules = advisor.rulebook().rules();
            check.rules(
                    conclusions.spoken().stream()
                            .mapToObj(rule -> rules.get(rule).id())
                            .collect(Collectors.toSet()),
                    rules.stream().map(Rule::id).collect(Collectors.toSet()));
        } catch (BadSituation e) {
            check.faults.add("line " + scenario.lineOf(e.pointer()) + ": the situation is refused: " + e.code() + " "
                    + e.pointer() + " " + e.getMessage());
        }
        return check.faults;
    }

    static Situation situation(Scenario scenario, Advisor advisor) {
        return advisor.read(scenario.situation().getBytes(StandardCharsets.UTF_8), Advisor.today(), null);
    }

    /** What comes out of a scenario, as far as it is about it; null where the situation is refused. */
    static @Nullable Outcome outcome(Scenario scenario, Advisor advisor) {
        try {
            var conclusions = advisor.conclude(situation(scenario, advisor));
            return ofInterest(scenario, Outcome.of(advisor.word(conclusions, Form.CODES)));
        } catch (BadSituation e) {
            return null;
        }
    }

    private static Outcome ofInterest(Scenario scenario, Outcome outcome) {
        return scenario.whole() ? outcome : outcome.about(scenario.expected());
    }

    private void outcome(Outcome all) {
        var outcome = ofInterest(scenario, all);
        var expected = scenario.expected();
        for (var member : Outcome.MEMBERS) {
            if (!entries(outcome.plain(member)).equals(entries(expected.plain(member)))) {
                faults.add(Inline.lines(Map.of(member, outcome.plain(member)), "") + "  # "
                        + difference(entries(expected.plain(member)), entries(outcome.plain(member))));
            }
        }
    }

    /** The items of a list, or the members of a map as {@code name: value}, in order. */
    private static List<String> entries(Object plain) {
        return plain instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : ((Map<?, ?>) plain)
                        .entrySet().stream()
                                .flatMap(entry -> entry.getValue() instanceof Map<?, ?> nested
                                        ? entries(nested).stream().map(one -> entry.getKey() + " " + one)
                                        : Stream.of(entry.getKey() + ": " + entry.getValue()))
                                .toList();
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
