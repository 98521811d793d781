package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.collectionadvisor.advice.Advice.Because;
import org.collectionadvisor.facts.Concluded;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;

/** Tells why: each rule that concluded, in words, with the values it stood on and the sources in force. */
final class Why {
    private final RuleWords ruleWords;
    private final Grounds grounds;

    Why(Conclusions conclusions, RuleWords ruleWords) {
        this.ruleWords = ruleWords;
        grounds = new Grounds(conclusions, ruleWords);
    }

    /** One reason a rule; several matches of one rule share it. */
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

    /** The fact of the first place among those that show something; the texts speak of it. */
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
        var said = ruleWords.of(reasons.get(0));
        var text = ruleWords.words().about(about(reasons), said.because());
        return new Because(rule.id(), text, grounds.of(reasons), said.sources());
    }

    /** The order in which facts matched is the engine's own; that of their pointers, and then of their debts, is ours. */
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
