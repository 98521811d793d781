package org.collectionadvisor.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Advice.Because;
import org.collectionadvisor.advice.Advice.Ground;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.session.Subjects;

/** Tells why: each rule that concluded, in words, with the values it stood on and the sources in force. */
final class Grounds {
    /** The order in which facts matched is the engine's own; that of their pointers is ours. */
    private static final Comparator<Reason> FIRST = Comparator.comparing(Grounds::place, Pointers.ORDER)
            .thenComparing(reason -> Wording.place(reason.matched().get(0).debt()));

    private final Rulebook rulebook;
    private final Conclusions conclusions;
    private final Words words;
    private final Citations citations;

    Grounds(Rulebook rulebook, Conclusions conclusions, Words words, Citations citations) {
        this.rulebook = rulebook;
        this.conclusions = conclusions;
        this.words = words;
        this.citations = citations;
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
        var text = Objects.requireNonNull(rulebook.texts().because(rule.id()), rule.id());
        return new Because(rule.id(), words.about(about(reasons), text), grounds(reasons), citations.of(rule));
    }

    private static String place(Reason reason) {
        return reason.matched().stream().map(Fact::pointer).collect(Collectors.joining(" "));
    }

    /** The members of all reasons, each once, ordered by their pointers. */
    private List<Ground> grounds(List<Reason> reasons) {
        var told = new TreeMap<String, Ground>(Pointers.ORDER);
        for (var reason : reasons) {
            collect(reason, told, new HashSet<>());
        }
        return List.copyOf(told.values());
    }

    private void collect(Reason reason, Map<String, Ground> grounds, Set<Object> followed) {
        for (var read : reason.rule().reads()) {
            var of = Subjects.of(read, reason.matched());
            for (var told : read.word().told(of)) {
                if (told.value() != null) {
                    grounds.putIfAbsent(told.pointer(), new Ground(told.pointer(), shown(told.value())));
                }
            }
            if (read.argument() instanceof Operand.Code code && followed.add(code.code())) {
                for (var behind : findingBehind(code.code(), of)) {
                    collect(behind, grounds, followed);
                }
            }
            var channel = read.word().risk();
            if (channel != null && followed.add(channel)) {
                for (var behind : riskBehind(channel, of)) {
                    collect(behind, grounds, followed);
                }
            }
        }
    }

    private static Object shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Grounds::shown).toList();
        }
        return value instanceof Coded code ? code.code() : value instanceof LocalDate day ? day.toString() : value;
    }

    private List<Reason> riskBehind(Channel channel, Fact of) {
        var behind = new ArrayList<Reason>();
        for (var risk : conclusions.risks()) {
            if (risk.channel() == channel && risk.debt() == of) {
                behind.addAll(risk.reasons());
            }
        }
        return behind;
    }

    /** What a conclusion stood on belongs to what rests on it. */
    private List<Reason> findingBehind(String code, Fact of) {
        var behind = new ArrayList<Reason>();
        for (var finding : conclusions.findings()) {
            if (finding.code().equals(code)
                    && (!(of instanceof DebtFacts) || finding.debt() == null || finding.debt() == of)) {
                behind.addAll(finding.reasons());
            }
        }
        return behind;
    }
}
