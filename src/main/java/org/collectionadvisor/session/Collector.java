package org.collectionadvisor.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.facts.Concluded;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.StepFacts;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions.Reason;
import org.jspecify.annotations.Nullable;

/** Takes what fires in one situation, and keeps what is concluded and what only unknowns hold back. */
final class Collector implements Out {
    private final Rulebook rulebook;
    private final BitSet speaking;
    private final Facts facts;
    private final Map<Key, List<Reason>> findings = new LinkedHashMap<>();
    private final Map<Key, List<Reason>> risks = new LinkedHashMap<>();
    private final Map<Key, ProposedStep> steps = new LinkedHashMap<>();
    private final Map<DebtFacts, Integer> ranks = new HashMap<>();
    private final List<Blocked> blocked = new ArrayList<>();
    private final BitSet spoken = new BitSet();
    private final Map<Layer, int[]> firingsByLayer = new EnumMap<>(Layer.class);
    private int[] firings = new int[1];
    private boolean asksWithheld;

    /** Something concluded and its place: {@link Concluded#WIDE} or that of a debt. */
    record Key(Object what, int place) {}

    /** A step while rules still speak about it. */
    static final class ProposedStep {
        final List<Reason> reasons = new ArrayList<>();
        final List<Reason> withheld = new ArrayList<>();
        final List<Reason> draftWithheld = new ArrayList<>();

        @Nullable
        LocalDate by;
    }

    Collector(Rulebook rulebook, BitSet speaking, Facts facts) {
        this.rulebook = rulebook;
        this.speaking = speaking;
        this.facts = facts;
    }

    boolean asksWithheld() {
        return asksWithheld;
    }

    /** From now on the rules of one layer speak; how often they have is counted for each layer. */
    void begin(Layer layer) {
        firings = firingsByLayer.computeIfAbsent(layer, any -> new int[1]);
    }

    @Override
    public void fired(int rule, long unknown, Fact about) {
        fired(rule, unknown, List.of(about));
    }

    @Override
    public void fired(int rule, long unknown, Fact about, Fact second) {
        fired(rule, unknown, List.of(about, second));
    }

    @Override
    public void fired(int rule, long unknown, Fact about, Fact second, Fact third) {
        fired(rule, unknown, List.of(about, second, third));
    }

    private void fired(int number, long unknown, List<Fact> matched) {
        var rule = rulebook.rules().get(number);
        if (++firings[0] > rulebook.about().firings()) {
            throw new RuleLimitException(rule.id(), rulebook.about().firings());
        }
        if (!speaking.get(number)) {
            return;
        }
        if (unknown == 0) {
            spoken.set(number);
            conclude(rule, matched);
        } else {
            block(new Blocked(number, rule, unknown, matched, place(matched)));
        }
    }

    /** The place of what a rule says about its first fact. */
    private static int place(List<Fact> matched) {
        var debt = matched.get(0).debt();
        return debt == null ? Concluded.WIDE : debt.place();
    }

    private void conclude(Rule rule, List<Fact> matched) {
        int place = place(matched);
        var reason = new Reason(rule, matched);
        var concluded = facts.concluded();
        if (rule.conclusion() instanceof Conclusion.LeaveOut) {
            concluded.leaveOut(place);
        } else if (rule.conclusion() instanceof Conclusion.Finding finding) {
            concluded.found(finding.code(), place);
            reasons(findings, finding.code(), place).add(reason);
        } else if (rule.conclusion() instanceof Conclusion.Risk risk) {
            concluded.level(risk.channel(), place, risk.level());
            reasons(risks, risk, place).add(reason);
        } else if (rule.conclusion() instanceof Conclusion.Rank rank && place != Concluded.WIDE) {
            ranks.merge(facts.debts().get(place), rank.place(), Math::min);
        } else if (rule.conclusion() instanceof Conclusion.Step step) {
            propose(step, place, reason);
        } else if (rule.conclusion() instanceof Conclusion.WithholdAsks) {
            asksWithheld = true;
        } else if (matched.get(0) instanceof StepFacts step) {
            var proposed = steps.get(new Key(step.told().code(), place));
            if (proposed != null) {
                (rule.conclusion() instanceof Conclusion.Withhold ? proposed.withheld : proposed.draftWithheld)
                        .add(reason);
            }
        }
    }

    private void propose(Conclusion.Step step, int place, Reason reason) {
        var proposed = steps.computeIfAbsent(stepKey(step, place), key -> new ProposedStep());
        proposed.reasons.add(reason);
        var by = step.by() == null ? null : (LocalDate) Subjects.value(step.by(), reason.matched());
        // The nearest day binds.
        if (by != null && (proposed.by == null || by.isBefore(proposed.by))) {
            proposed.by = by;
        }
    }

    Key stepKey(Conclusion.Step step, int place) {
        var known = rulebook.codes().steps().get(step.code());
        return new Key(step.code(), known != null && known.wide() ? Concluded.WIDE : place);
    }

    private static List<Reason> reasons(Map<Key, List<Reason>> map, Object what, int place) {
        return map.computeIfAbsent(new Key(what, place), key -> new ArrayList<>());
    }

    private void block(Blocked why) {
        blocked.add(why);
        if (why.of().conclusion() instanceof Conclusion.Finding finding) {
            facts.concluded().undecided(finding.code(), why.place());
        } else if (why.of().conclusion() instanceof Conclusion.LeaveOut) {
            facts.concluded().leaveOutUndecided(why.place());
        }
    }

    /** The steps proposed so far, for the rules that take back. */
    List<StepFacts> proposed() {
        var anywhere = new HashSet<String>();
        steps.keySet().forEach(key -> anywhere.add((String) key.what()));
        var proposed = new ArrayList<StepFacts>(steps.size());
        steps.forEach((key, step) -> {
            var code = (String) key.what();
            var known = rulebook.codes().steps().get(code);
            proposed.add(new StepFacts(
                    facts,
                    new StepFacts.Proposed(code, known == null ? "" : known.category(), step.by),
                    debt(key.place()),
                    key.place() == Concluded.WIDE ? anywhere::contains : other -> isBeside(other, key.place())));
        });
        return proposed;
    }

    private boolean isBeside(String step, int place) {
        return isProposed(new Key(step, place)) || isProposed(new Key(step, Concluded.WIDE));
    }

    private @Nullable DebtFacts debt(int place) {
        return place == Concluded.WIDE ? null : facts.debts().get(place);
    }

    Conclusions conclusions() {
        var found = findings.entrySet().stream()
                .map(e -> new Conclusions.Finding(
                        (String) e.getKey().what(), debt(e.getKey().place()), e.getValue()))
                .toList();
        var asks = asksWithheld ? List.<Conclusions.Ask>of() : new Asks(rulebook, facts, this).of(blocked);
        return new Conclusions(facts, found, highest(), proposals(), ranks, asks, spoken);
    }

    private List<Conclusions.Risk> highest() {
        var highest = new ArrayList<Conclusions.Risk>();
        risks.forEach((key, reasons) -> {
            var risk = (Conclusion.Risk) key.what();
            var debt = debt(key.place());
            if (debt != null && facts.concluded().level(risk.channel(), key.place()) == risk.level()) {
                highest.add(new Conclusions.Risk(risk.channel(), debt, risk.level(), reasons));
            }
        });
        return highest;
    }

    private List<Conclusions.Step> proposals() {
        return steps.entrySet().stream()
                .map(e -> new Conclusions.Step(
                        (String) e.getKey().what(),
                        debt(e.getKey().place()),
                        e.getValue().by,
                        e.getValue().reasons,
                        e.getValue().withheld,
                        e.getValue().draftWithheld))
                .toList();
    }

    boolean isFound(String finding, int place) {
        return findings.containsKey(new Key(finding, place));
    }

    boolean isProposed(Key step) {
        return steps.containsKey(step);
    }
}
