package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.collectionadvisor.advice.Advice.Because;
import org.collectionadvisor.facts.DebtFacts;
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
        var first = reasons.get(0).fact();
        for (int i = 1; i < reasons.size(); i++) {
            if (compare(reasons.get(i).fact(), first) < 0) {
                first = reasons.get(i).fact();
            }
        }
        return first;
    }

    private Because oneRule(List<Reason> reasons) {
        var rule = reasons.get(0).rule();
        var explanation = ruleTexts.of(reasons.get(0));
        var text = ruleTexts.filler().fill(explanation.because(), about(reasons));
        return new Because(rule.id(), text, grounds.of(reasons), explanation.sources());
    }

    /** By pointer, then by debt: the engine matches facts in an order that may change. */
    private static int compare(Fact one, Fact other) {
        int order = Integer.compare(one.rank(), other.rank());
        return order != 0 ? order : Integer.compare(DebtFacts.indexOf(one.debt()), DebtFacts.indexOf(other.debt()));
    }
}
