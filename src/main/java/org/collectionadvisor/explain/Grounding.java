package org.collectionadvisor.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.explain.Grounded.By;
import org.collectionadvisor.explain.Grounded.Earlier;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.rulebook.Source;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.jspecify.annotations.Nullable;

/** Follows each conclusion to the ground: rule by rule, what it read that was told, and what that rules had concluded before. */
final class Grounding {
    /** A reason with more told values than these is not read; the rest is counted. */
    private static final int MOST = 50;

    private static final Comparator<Earlier> IN_ORDER = Comparator.comparing(
                    Earlier::channel, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Earlier::finding, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Earlier::debtId, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Rulebook rulebook;
    private final Conclusions conclusions;

    Grounding(Rulebook rulebook, Conclusions conclusions) {
        this.rulebook = rulebook;
        this.conclusions = conclusions;
    }

    /** Answers as wanted, steps by code, risks by debt and channel, findings by code. */
    List<Grounded> grounds() {
        var grounds = new ArrayList<Grounded>();
        conclusions
                .answers()
                .forEach(one ->
                        grounds.add(new Grounded(one.code(), null, null, null, null, null, because(one.reasons()))));
        conclusions.steps().stream()
                .filter(step -> step.withheld().isEmpty())
                .sorted(Comparator.comparing(Conclusions.Step::code)
                        .thenComparingInt(step -> DebtFacts.indexOf(step.debt())))
                .forEach(one -> grounds.add(
                        new Grounded(null, one.code(), null, null, null, id(one.debt()), because(one.reasons()))));
        conclusions.risks().stream()
                .sorted(Comparator.comparingInt(
                                (Conclusions.Risk risk) -> risk.debt().index())
                        .thenComparing(Conclusions.Risk::channel))
                .forEach(one -> grounds.add(new Grounded(
                        null, null, null, one.channel(), one.level(), id(one.debt()), because(one.reasons()))));
        conclusions.findings().stream()
                .sorted(Comparator.comparing(Conclusions.Finding::code)
                        .thenComparingInt(finding -> DebtFacts.indexOf(finding.debt())))
                .forEach(one -> grounds.add(
                        new Grounded(null, null, one.code(), null, null, id(one.debt()), because(one.reasons()))));
        return grounds;
    }

    private static @Nullable String id(@Nullable DebtFacts debt) {
        return debt == null ? null : debt.told().id();
    }

    private List<By> because(List<Reason> reasons) {
        var byRule = new TreeMap<String, List<Reason>>();
        reasons.forEach(reason -> byRule.computeIfAbsent(reason.rule().id(), rule -> new ArrayList<>())
                .add(reason));
        return byRule.values().stream().map(this::by).toList();
    }

    /** One rule, however many facts it matched. */
    private By by(List<Reason> reasons) {
        var rule = reasons.get(0).rule();
        var told = new TreeMap<Integer, Told>();
        Set<Earlier> restsOn = new LinkedHashSet<>();
        for (var reason : reasons) {
            for (var read : rule.reads()) {
                read.told(reason.fact()).stream().filter(Told::isGround).forEach(one -> told.put(one.index(), one));
                earlier(read, reason).forEach(restsOn::add);
            }
        }
        return new By(
                rule.id(),
                restsOn.stream().sorted(IN_ORDER).toList(),
                told.values().stream()
                        .limit(MOST)
                        .map(one -> new ConditionTruth.Told(one.pointer(), Objects.requireNonNull(one.value())))
                        .toList(),
                told.size() > MOST ? told.size() - MOST : null,
                rulebook.sources(rule, conclusions.facts().situation().asOf()).stream()
                        .map(Source::id)
                        .toList());
    }

    private Stream<Earlier> earlier(Read read, Reason reason) {
        return Stream.concat(
                conclusions
                        .risksBehind(read, reason.fact())
                        .map(risk -> new Earlier(null, risk.channel(), risk.level(), id(risk.debt()))),
                conclusions
                        .findingsBehind(read, reason.fact())
                        .map(finding -> new Earlier(finding.code(), null, null, id(finding.debt()))));
    }
}
