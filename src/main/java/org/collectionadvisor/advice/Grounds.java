package org.collectionadvisor.advice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Advice.Because;
import org.collectionadvisor.advice.Advice.Cited;
import org.collectionadvisor.advice.Advice.Ground;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.Source;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.session.Subjects;

/** Tells why: each rule that concluded, in words, with the values it stood on and the sources in force. */
final class Grounds {
    /** The order in which facts matched is the engine's own; that of their pointers is ours. */
    static final Comparator<Reason> FIRST = Comparator.comparing(Grounds::place, Pointers.ORDER)
            .thenComparing(reason -> Wording.place(reason.matched().get(0).debt()));

    private final Rulebook rulebook;
    private final Conclusions conclusions;
    private final Words words;

    Grounds(Rulebook rulebook, Conclusions conclusions, Words words) {
        this.rulebook = rulebook;
        this.conclusions = conclusions;
        this.words = words;
    }

    /** One reason a rule; several matches of one rule share it. */
    List<Because> because(List<Reason> reasons) {
        Map<String, List<Reason>> byRule = reasons.stream()
                .collect(Collectors.groupingBy(reason -> reason.rule().id(), TreeMap::new, Collectors.toList()));
        return byRule.values().stream().map(this::oneRule).toList();
    }

    private Because oneRule(List<Reason> reasons) {
        var first = reasons.stream().min(FIRST).orElseThrow();
        var rule = first.rule();
        var text = Objects.requireNonNull(rulebook.texts().because(rule.id()), rule.id());
        return new Because(
                rule.id(), words.about(first.matched().get(0), text), grounds(reasons), cited(rule, asOf(first)));
    }

    private static String place(Reason reason) {
        return reason.matched().stream().map(Fact::pointer).collect(Collectors.joining(" "));
    }

    private static LocalDate asOf(Reason reason) {
        return reason.matched().get(0).facts().situation().asOf();
    }

    private List<Cited> cited(Rule rule, LocalDate day) {
        return rulebook.sources(rule, day).stream().map(this::cited).toList();
    }

    private Cited cited(Source source) {
        return new Cited(source.id(), words.plain(source.title()), source.article(), source.weight());
    }

    private List<Ground> grounds(List<Reason> reasons) {
        var told = new TreeMap<String, Ground>(Pointers.ORDER);
        reasons.forEach(reason -> collect(reason, told, new HashSet<>()));
        return List.copyOf(told.values());
    }

    private void collect(Reason reason, Map<String, Ground> told, Set<String> followed) {
        reason.rule().reads().forEach(read -> {
            var of = Subjects.of(read, reason.matched());
            read.word().told(of).forEach(one -> add(one, told));
            if (read.argument() instanceof Operand.Code code && followed.add(code.code())) {
                findingBehind(code.code(), of).forEach(behind -> collect(behind, told, followed));
            }
            var channel = read.word().risk();
            if (channel != null && followed.add(channel.code())) {
                riskBehind(channel, of).forEach(behind -> collect(behind, told, followed));
            }
        });
    }

    private static void add(Told one, Map<String, Ground> told) {
        if (one.value() != null) {
            told.put(one.pointer(), new Ground(one.pointer(), shown(one.value())));
        }
    }

    private static Object shown(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Grounds::shown).toList();
        }
        return value instanceof Coded code ? code.code() : value instanceof LocalDate day ? day.toString() : value;
    }

    private List<Reason> riskBehind(Channel channel, Fact of) {
        return conclusions.risks().stream()
                .filter(risk -> risk.channel() == channel && risk.debt() == of)
                .flatMap(risk -> risk.reasons().stream())
                .toList();
    }

    /** What a conclusion stood on belongs to what rests on it. */
    private List<Reason> findingBehind(String code, Fact of) {
        return conclusions.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .filter(finding -> !(of instanceof DebtFacts) || finding.debt() == null || finding.debt() == of)
                .flatMap(finding -> finding.reasons().stream())
                .toList();
    }
}
