package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.collectionadvisor.advice.Advice.Because;
import org.collectionadvisor.facts.Concluded;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;

/** Explains a conclusion: each rule that reached it, with its text, the told values it rests on and its sources in force. */
final class Why {
    private final RuleTexts ruleTexts;
    private final Grounds grounds;

    Why(Conclusions conclusions, RuleTexts ruleTexts) {
        this.ruleTexts = ruleTexts;
        grounds = new Grounds(conclusions, ruleTexts);
    }

    /** One entry per rule, however often the rule matched. */
    List<Because> because(List<Reason> reasons) {
        if (reasons.size() == 1) {
            return List.of(oneRule(reasons));
        }
        var byRule = new TreeMap<String, List<Reason>>();
        for (var reason : reasons) {
            byRule.computeIfAbsent(reason.rule().id(), rule -> new ArrayList<>())
                    .add(reason);
        }
        var because = new ArrayList<Because>(byRule.size());
        byRule.values().forEach(ofRule -> because.add(oneRule(ofRule)));
        return because;
    }

    /** The first matched fact in the order of the situation: the one that texts are about. */
    static Fact about(List<Reason> reasons) {
        var first = reasons.get(0).matched();
        for (int i = 1; i < reasons.size(); i++) {
            if (compare(reasons.get(i).matched(), first) < 0) {
                first = reasons.get(i).matched();
            }
        }
        return first.get(0);
    }

    private Because oneRule(List<Reason> reasons) {
        var rule = reasons.get(0).rule();
        var explanation = ruleTexts.of(reasons.get(0));
        var text = ruleTexts.filler().fill(explanation.because(), about(reasons));
        return new Because(rule.id(), text, grounds.of(reasons), explanation.sources());
    }

    /** By pointer, then by debt: the engine matches facts in an order that may change. */
    private static int compare(List<Fact> some, List<Fact> others) {
        int shorter = Math.min(some.size(), others.size());
        for (int i = 0; i < shorter; i++) {
            int order = Integer.compare(some.get(i).order(), others.get(i).order());
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(some.size(), others.size());
        return order != 0 || some.get(0) == others.get(0)
                ? order
                : Integer.compare(
                        Concluded.place(some.get(0).debt()),
                        Concluded.place(others.get(0).debt()));
    }
}
