package org.collectionadvisor.advice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.collectionadvisor.advice.Advice.Cited;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.jspecify.annotations.Nullable;

/** Explains a conclusion: each rule that reached it, with its text, the told values it rests on and its sources in force. */
final class Why {
    private final RuleTexts ruleTexts;
    private final Voice voice;
    private final Grounds grounds;
    private final Map<String, Cited> cited = new LinkedHashMap<>();

    Why(Conclusions conclusions, RuleTexts ruleTexts, Voice voice) {
        this.ruleTexts = ruleTexts;
        this.voice = voice;
        grounds = new Grounds(conclusions, ruleTexts);
    }

    /** Every source that was cited so far, in the order of first citation; null in the form of codes. */
    @Nullable
    List<Cited> cited() {
        return voice.isSilent() ? null : List.copyOf(cited.values());
    }

    /**
     * One entry per rule, however often the rule matched.
     *
     * @param debt whom the conclusion is about; null for the borrower as a whole, where a reason says which debts it is about
     */
    List<Because> because(List<Reason> reasons, @Nullable DebtFacts debt) {
        if (reasons.size() == 1) {
            return List.of(oneRule(reasons, debt));
        }
        var byRule = new TreeMap<String, List<Reason>>();
        for (var reason : reasons) {
            byRule.computeIfAbsent(reason.rule().id(), rule -> new ArrayList<>())
                    .add(reason);
        }
        var because = new ArrayList<Because>(byRule.size());
        byRule.values().forEach(ofRule -> because.add(oneRule(ofRule, debt)));
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

    private Because oneRule(List<Reason> reasons, @Nullable DebtFacts debt) {
        var rule = reasons.get(0).rule().id();
        if (voice.isSilent()) {
            return Because.code(rule);
        }
        var explanation = ruleTexts.of(reasons.get(0));
        explanation.sources().forEach(source -> cited.putIfAbsent(source.id(), source));
        var facts = grounds.of(reasons);
        var about = about(reasons);
        var text = ruleTexts.filler().fill(explanation.because(), about);
        // What a text fills in is of one fact; without that it holds for all that the rule matched.
        var debts = explanation.because().isWhole() ? debts(reasons) : Collections.singletonList(about.debt());
        return new Because(
                rule,
                voice.once(rule, debt == null ? voice.about(text, debts) : text),
                facts.listed(),
                facts.more(),
                explanation.sourceIds());
    }

    private static List<@Nullable DebtFacts> debts(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> reason.fact().debt())
                .sorted(Comparator.comparingInt(DebtFacts::indexOf))
                .toList();
    }

    /** By pointer, then by debt: the engine matches facts in an order that may change. */
    private static int compare(Fact one, Fact other) {
        int order = Integer.compare(one.rank(), other.rank());
        return order != 0 ? order : Integer.compare(DebtFacts.indexOf(one.debt()), DebtFacts.indexOf(other.debt()));
    }
}
