package org.collectionadvisor.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.collectionadvisor.advice.Advice.Because;
import org.collectionadvisor.advice.Advice.Ground;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.session.Subjects;

/** Tells why: each rule that concluded, in words, with the values it stood on and the sources in force. */
final class Grounds {
    /** The order in which facts matched is the engine's own; that of their pointers is ours. */
    private static final Comparator<Reason> FIRST = Comparator.comparing(Reason::matched, Grounds::compare)
            .thenComparing(reason -> Wording.place(reason.matched().get(0).debt()));

    private static final Comparator<Told> BY_POINTER =
            (one, other) -> Pointers.ORDER.compare(one.pointer(), other.pointer());

    private final Conclusions conclusions;
    private final RuleWords ruleWords;

    // One conclusion after the other gathers here: the members told, and the findings and risks gone behind.
    private final List<Told> told = new ArrayList<>();
    private final Set<Object> followed = new HashSet<>();

    Grounds(Conclusions conclusions, RuleWords ruleWords) {
        this.conclusions = conclusions;
        this.ruleWords = ruleWords;
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
        var first = reasons.size() == 1 ? reasons.get(0) : Collections.min(reasons, FIRST);
        return first.matched().get(0);
    }

    private Because oneRule(List<Reason> reasons) {
        var rule = reasons.get(0).rule();
        var said = ruleWords.of(rule);
        var text = ruleWords.words().about(about(reasons), said.because());
        return new Because(rule.id(), text, grounds(reasons), said.sources());
    }

    private static int compare(List<Fact> some, List<Fact> others) {
        int shorter = Math.min(some.size(), others.size());
        for (int i = 0; i < shorter; i++) {
            int order =
                    Pointers.ORDER.compare(some.get(i).pointer(), others.get(i).pointer());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(some.size(), others.size());
    }

    /** The members of all reasons, each once, ordered by their pointers. */
    private List<Ground> grounds(List<Reason> reasons) {
        told.clear();
        for (var reason : reasons) {
            followed.clear();
            collect(reason);
        }
        told.sort(BY_POINTER);
        var grounds = new ArrayList<Ground>(told.size());
        var before = "";
        for (var one : told) {
            var value = one.value();
            if (value != null && !one.pointer().equals(before)) {
                grounds.add(new Ground(one.pointer(), shown(value)));
                before = one.pointer();
            }
        }
        return Collections.unmodifiableList(grounds);
    }

    private void collect(Reason reason) {
        for (var read : ruleWords.of(reason.rule()).reads()) {
            var of = Subjects.of(read, reason.matched());
            for (var one : read.word().told(of)) {
                if (one.value() != null) {
                    told.add(one);
                }
            }
            if (read.argument() instanceof Operand.Code code && followed.add(code.code())) {
                collectFinding(code.code(), of);
            }
            var channel = read.word().risk();
            if (channel != null && followed.add(channel)) {
                collectRisk(channel, of);
            }
        }
    }

    private static Object shown(Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        } else if (value instanceof List<?> list) {
            var shown = new ArrayList<>(list.size());
            list.forEach(item -> shown.add(shown(item)));
            return Collections.unmodifiableList(shown);
        }
        return value instanceof Coded code ? code.code() : value instanceof LocalDate day ? day.toString() : value;
    }

    /** What a conclusion stood on belongs to what rests on it. */
    private void collectRisk(Channel channel, Fact of) {
        for (var risk : conclusions.risks()) {
            if (risk.channel() == channel && risk.debt() == of) {
                risk.reasons().forEach(this::collect);
            }
        }
    }

    private void collectFinding(String code, Fact of) {
        for (var finding : conclusions.findings()) {
            if (finding.code().equals(code)
                    && (!(of instanceof DebtFacts) || finding.debt() == null || finding.debt() == of)) {
                finding.reasons().forEach(this::collect);
            }
        }
    }
}
