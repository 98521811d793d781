package org.collectionadvisor.explain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.collectionadvisor.Advisor;
import org.collectionadvisor.advice.Advice;
import org.collectionadvisor.advice.Because;
import org.collectionadvisor.explain.Grounded.By;
import org.collectionadvisor.explain.Grounded.Earlier;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.situation.Situations;
import org.junit.jupiter.api.Test;

/** Whoever follows what a conclusion rests on comes to the very facts that the advice names for it. */
class GroundingTest {
    private static final int SITUATIONS = 60;
    private static final Advisor ADVISOR = Advisor.open();

    @Test
    void each_conclusion_is_followed_to_the_facts_that_the_advice_names() {
        int followed = 0;
        for (var line : Situations.grownLines(41).limit(SITUATIONS).toList()) {
            var situation = ADVISOR.read(line.getBytes(UTF_8), Situations.DAY, null);
            var explained = ADVISOR.explain(situation);
            var grounds = explained.explanation().grounds();
            var earlier = new HashMap<Earlier, List<By>>();
            grounds.stream()
                    .filter(one -> one.answer() == null && one.step() == null)
                    .forEach(one -> earlier.put(
                            new Earlier(one.finding(), one.channel(), one.level(), one.debtId()), one.because()));
            var advised = because(explained.advice());
            for (var one : grounds) {
                var because = advised.remove(0);
                for (int i = 0; i < because.size(); i++) {
                    var by = one.because().get(i);
                    assertThat(by.rule()).isEqualTo(because.get(i).rule());
                    assertThat(by.sources()).isEqualTo(because.get(i).sources());
                    followed += by.restsOn().size();
                    if (because.get(i).more() == null && by.more() == null) {
                        assertThat(facts(by, earlier)).as(by + " of " + line).isEqualTo(pointers(because.get(i)));
                    }
                }
            }
            assertThat(advised).isEmpty();
        }
        assertThat(followed).isGreaterThan(SITUATIONS);
    }

    /** The reasons that an advice gives, in the order of the grounds. */
    private static List<List<Because>> because(Advice advice) {
        var all = new ArrayList<List<Because>>();
        if (advice.steps().stream().anyMatch(step -> step.code().equals("emergency-help"))) {
            return all;
        }
        advice.answers().forEach(answer -> all.add(answer.because()));
        var debts = advice.debts().stream().map(Advice.AdvisedDebt::id).toList();
        advice.steps().stream()
                .map(Advice.Step::code)
                .distinct()
                .sorted()
                .flatMap(code -> advice.steps().stream()
                        .filter(step -> step.code().equals(code))
                        .flatMap(step -> step.forDebts().stream())
                        .sorted(Comparator.comparingInt(one -> debts.indexOf(one.debtId()))))
                .forEach(step -> all.add(step.because()));
        advice.risks().forEach(risk -> all.add(risk.because()));
        advice.findings().forEach(finding -> all.add(finding.because()));
        return all;
    }

    private static Set<String> facts(By by, Map<Earlier, List<By>> earlier) {
        var pointers = new TreeSet<>(Pointers.ORDER);
        var seen = new HashSet<By>();
        var open = new ArrayDeque<By>(List.of(by));
        while (!open.isEmpty()) {
            var one = open.pop();
            if (seen.add(one)) {
                one.facts().forEach(fact -> pointers.add(fact.pointer()));
                one.restsOn().forEach(on -> {
                    assertThat(earlier).as("of " + one).containsKey(on);
                    open.addAll(earlier.getOrDefault(on, List.of()));
                });
            }
        }
        return pointers;
    }

    private static Set<String> pointers(Because because) {
        var pointers = new TreeSet<>(Pointers.ORDER);
        if (because.facts() != null) {
            because.facts().forEach(fact -> pointers.add(fact.pointer()));
        }
        return pointers;
    }
}
