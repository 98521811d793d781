package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.collectionadvisor.advice.Advice.Because;
import org.collectionadvisor.facts.DebtFacts;
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

    /** The first fact of those that show something; the texts speak of it. */
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
        var said = ruleWords.of(reasons.get(0));
        var text = ruleWords.words().about(about(reasons), said.because());
        return new Because(rule.id(), text, grounds.of(reasons), said.sources());
    }

    /** The engine has an order of its own; ours is that of the facts' pointers, and then of their debts. */
    private static int compare(Fact one, Fact other) {
        int order = Integer.compare(one.rank(), other.rank());
        return order != 0 ? order : Integer.compare(DebtFacts.indexOf(one.debt()), DebtFacts.indexOf(other.debt()));
    }
}
