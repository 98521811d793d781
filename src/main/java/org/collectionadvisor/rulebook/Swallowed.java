package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.logic.Logic;

/** Finds rules that could go and nothing would change: another says as much wherever they speak. */
final class Swallowed {
    private final Draft draft;
    private final Logic lasting;
    private final List<Rule> rules;

    /** @param rules those that can hold */
    Swallowed(Draft draft, LogicByDay days, List<Rule> rules) {
        this.draft = draft;
        lasting = days.lasting();
        this.rules = rules;
    }

    void check() {
        var alike = new HashMap<Object, List<Rule>>();
        rules.forEach(rule ->
                alike.computeIfAbsent(said(rule), any -> new ArrayList<>()).add(rule));
        for (var rule : rules) {
            alike.getOrDefault(said(rule), List.of()).stream()
                    .filter(other -> other != rule && isSwallowed(rule, other))
                    .findFirst()
                    .ifPresent(other -> draft.problem(rule, problem(rule, other)));
        }
    }

    /** Rules that differ in this say different things. */
    private static Object said(Rule rule) {
        var conclusion = rule.conclusion();
        return conclusion instanceof Conclusion.Risk risk
                ? Map.entry(rule.fact(), risk.channel())
                : Map.entry(rule.fact(), conclusion);
    }

    private Sentence problem(Rule rule, Rule other) {
        var code =
                isStronger(other, rule) ? "level-hidden" : speaksWherever(rule, other) ? "rule-twin" : "rule-swallowed";
        return Sentence.of(code, rule.id(), other.id());
    }

    /**
     * A rule that has days or sources of its own gives another reason, and may well stand beside one that says the same; but not one
     * that asks the same by the same days and sources.
     */
    private boolean isSwallowed(Rule rule, Rule by) {
        if (isStronger(rule, by) || !isInForceWith(by, rule) || !speaksWherever(by, rule)) {
            return false;
        }
        if (isStronger(by, rule)) {
            return true;
        }
        boolean twins = speaksWherever(rule, by);
        // Of twins the later one could go.
        return twins
                ? rules.indexOf(by) < rules.indexOf(rule) && (isCopied(rule, by) || !hasItsOwn(rule, by))
                : !hasItsOwn(rule, by);
    }

    private static boolean isCopied(Rule rule, Rule by) {
        return rule.sources().equals(by.sources())
                && Objects.equals(rule.from(), by.from())
                && Objects.equals(rule.until(), by.until());
    }

    private boolean hasItsOwn(Rule rule, Rule by) {
        return rule.from() != null
                || rule.until() != null
                || !by.sources().containsAll(rule.sources())
                || rule.sources().stream()
                        .map(draft.sources()::get)
                        .anyMatch(source -> source != null
                                && (source.until() != null
                                        || (source.from() != null
                                                && source.from()
                                                        .isAfter(draft.about().earliestDay()))));
    }

    private boolean speaksWherever(Rule rule, Rule other) {
        return lasting.holdsWherever(rule.when(), other.when());
    }

    private static boolean isStronger(Rule rule, Rule than) {
        return rule.conclusion() instanceof Conclusion.Risk one
                && than.conclusion() instanceof Conclusion.Risk other
                && one.level().compareTo(other.level()) > 0;
    }

    private static boolean isInForceWith(Rule by, Rule rule) {
        return (by.from() == null || (rule.from() != null && !by.from().isAfter(rule.from())))
                && (by.until() == null || (rule.until() != null && !by.until().isBefore(rule.until())));
    }
}
