package org.collectionadvisor.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** Finds, for whatever was not concluded, the rule that lacks the fewest conditions. */
final class Nearest {
    private final Rulebook rulebook;
    private final Conclusions conclusions;
    private final Truths truths;

    /** What was not concluded: a step, wherever it could be for, or a level of one debt's risk. */
    private record Missed(
            @Nullable String step,
            @Nullable Channel channel,
            @Nullable Level level,
            @Nullable DebtFacts debt) {}

    /** A rule about a fact, and what it lacks. */
    private record Near(Rule rule, Fact fact, Lacking lacking) {}

    Nearest(Rulebook rulebook, Conclusions conclusions, Truths truths) {
        this.rulebook = rulebook;
        this.conclusions = conclusions;
        this.truths = truths;
    }

    /** Steps by code, then risks by debt, channel and level. */
    List<NotAdvised> notAdvised() {
        var nearest = new HashMap<Missed, Near>();
        var without = new TreeMap<String, Rule>();
        var advised = advised();
        var speaking = rulebook.on(conclusions.facts().situation().asOf()).speaking();
        for (int i = speaking.nextSetBit(0); i >= 0; i = speaking.nextSetBit(i + 1)) {
            look(rulebook.rules().get(i), advised, nearest, without);
        }
        var all = new ArrayList<NotAdvised>();
        rulebook.codes().steps().keySet().stream().sorted().forEach(step -> {
            var near = nearest.get(new Missed(step, null, null, null));
            var withheld = withheld(step);
            if (!withheld.isEmpty() && !advised.contains(step)) {
                all.add(withheld(step, withheld));
            } else if (near != null) {
                all.add(entry(new Missed(step, null, null, near.fact().debt()), near));
            } else if (without.containsKey(step) && !advised.contains(step)) {
                var rule = Objects.requireNonNull(without.get(step));
                all.add(new NotAdvised(step, null, null, null, rule.id(), null, rule.fact(), List.of(), 0, List.of()));
            }
        });
        for (var debt :
                conclusions.facts().debts().stream().limit(Explainer.MOST_DEBTS).toList()) {
            for (var channel : Channel.values()) {
                for (var level : Level.values()) {
                    var missed = new Missed(null, channel, level, debt);
                    var near = nearest.get(missed);
                    if (near != null) {
                        all.add(entry(missed, near));
                    }
                }
            }
        }
        return all;
    }

    /** The codes of the steps that the advice has, for any debt. */
    private Set<String> advised() {
        var advised = new HashSet<String>();
        conclusions.steps().stream()
                .filter(step -> step.withheld().isEmpty())
                .forEach(step -> advised.add(step.code()));
        return advised;
    }

    private List<String> withheld(String code) {
        return conclusions.steps().stream()
                .filter(step -> step.code().equals(code))
                .flatMap(step -> step.withheld().stream())
                .map(reason -> reason.rule().id())
                .distinct()
                .sorted()
                .toList();
    }

    private NotAdvised withheld(String code, List<String> by) {
        var step = conclusions.steps().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        return new NotAdvised(
                code,
                null,
                null,
                step.debt() == null ? null : step.debt().told().id(),
                step.reasons().get(0).rule().id(),
                null,
                null,
                by,
                0,
                List.of());
    }

    private void look(Rule rule, Set<String> advised, Map<Missed, Near> nearest, Map<String, Rule> without) {
        var conclusion = rule.conclusion();
        var step = conclusion instanceof Conclusion.Step of ? of.code() : null;
        if (step == null ? !(conclusion instanceof Conclusion.Risk) : advised.contains(step)) {
            return;
        }
        var facts = conclusions.of(Objects.requireNonNull(Vocabulary.standard().type(rule.fact())));
        if (facts.isEmpty() && step != null) {
            without.putIfAbsent(step, rule);
        }
        for (var fact : facts) {
            var missed = step == null
                    ? missed((Conclusion.Risk) conclusion, fact.debt())
                    : new Missed(step, null, null, null);
            if (missed != null) {
                nearest.merge(
                        missed,
                        new Near(rule, fact, Lacking.of(rule.when(), fact)),
                        (one, other) -> Lacking.NEAREST.compare(one.lacking(), other.lacking()) <= 0 ? one : other);
            }
        }
    }

    /** The level that a rule would have raised a debt's risk to; null where it would not have, or is not looked at. */
    private @Nullable Missed missed(Conclusion.Risk risk, @Nullable DebtFacts debt) {
        if (debt == null || debt.isUnnamed() || debt.index() >= Explainer.MOST_DEBTS) {
            return null;
        }
        var reached = conclusions.facts().concluded().level(risk.channel(), debt);
        return reached == null || reached.compareTo(risk.level()) < 0
                ? new Missed(null, risk.channel(), risk.level(), debt)
                : null;
    }

    private NotAdvised entry(Missed missed, Near near) {
        var debt = missed.debt();
        return new NotAdvised(
                missed.step(),
                missed.channel(),
                missed.level(),
                debt == null || debt.isUnnamed() ? null : debt.told().id(),
                near.rule().id(),
                near.fact().pointer(),
                null,
                List.of(),
                near.lacking().failed().size(),
                Stream.concat(
                                near.lacking().failed().stream().map(single -> truths.of(single, near.fact())),
                                near.lacking().untold().stream().map(single -> truths.unknown(single, near.fact())))
                        .toList());
    }
}
