package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Concluded;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.StepFacts;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions.Reason;
import org.jspecify.annotations.Nullable;

/** Takes what fires in one situation, and keeps what is concluded and what only unknowns hold back. */
final class Collector implements Out {
    private static final int LEVELS = Level.values().length;
    private static final int RISKS = Channel.values().length * LEVELS;

    private final Rulebook rulebook;
    private final BitSet speaking;
    private final Facts facts;

    // Each conclusion stands in a list, as it came, and in a table by what it is and its place.
    private final List<Conclusions.Finding> findings = new ArrayList<>();
    private final Conclusions.@Nullable Finding[] findingsAt;
    private final List<Conclusions.Risk> risks = new ArrayList<>();
    private final Conclusions.@Nullable Risk[] risksAt;
    private final ProposedSteps steps;
    private final Map<DebtFacts, Integer> ranks = new HashMap<>();
    private final List<Blocked> blocked = new ArrayList<>();
    private final BitSet spoken;
    private final Map<Layer, int[]> firingsByLayer = new EnumMap<>(Layer.class);
    private int[] firings = new int[1];
    private boolean asksWithheld;

    Collector(Rulebook rulebook, BitSet speaking, Facts facts) {
        this.rulebook = rulebook;
        this.speaking = speaking;
        this.facts = facts;
        findingsAt = new Conclusions.Finding[rulebook.codes().findings().size() * facts.places()];
        risksAt = new Conclusions.Risk[RISKS * facts.places()];
        steps = new ProposedSteps(rulebook.codes(), facts);
        spoken = new BitSet(rulebook.rules().size());
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
            conclude(new Reason(number, rule, matched));
        } else {
            block(new Blocked(number, rule, unknown, matched, place(matched)));
        }
    }

    /** The place of what a rule says about its first fact. */
    private static int place(List<Fact> matched) {
        return Concluded.place(matched.get(0).debt());
    }

    private void conclude(Reason reason) {
        int place = place(reason.matched());
        var conclusion = reason.rule().conclusion();
        if (conclusion instanceof Conclusion.LeaveOut) {
            facts.concluded().leaveOut(place);
        } else if (conclusion instanceof Conclusion.Finding finding) {
            facts.concluded().found(finding.number(), place);
            find(finding, place).reasons().add(reason);
        } else if (conclusion instanceof Conclusion.Risk risk) {
            facts.concluded().level(risk.channel(), place, risk.level());
            if (place != Concluded.WIDE) {
                risk(risk, place).reasons().add(reason);
            }
        } else if (conclusion instanceof Conclusion.Rank rank && place != Concluded.WIDE) {
            ranks.merge(facts.debts().get(place), rank.place(), Math::min);
        } else if (conclusion instanceof Conclusion.Step step) {
            steps.propose(step, place, reason);
        } else if (conclusion instanceof Conclusion.WithholdAsks) {
            asksWithheld = true;
        } else if (reason.matched().get(0) instanceof StepFacts step) {
            steps.takeBack(step, place, reason);
        }
    }

    /** A constant's number for a table; it is never kept beyond. */
    @SuppressWarnings("EnumOrdinal")
    static int number(Enum<?> constant) {
        return constant.ordinal();
    }

    private Conclusions.Finding find(Conclusion.Finding finding, int place) {
        int at = facts.at(finding.number(), place);
        var known = findingsAt[at];
        if (known == null) {
            known = new Conclusions.Finding(finding.code(), finding.number(), facts.debt(place), new ArrayList<>(2));
            findingsAt[at] = known;
            findings.add(known);
        }
        return known;
    }

    private Conclusions.Risk risk(Conclusion.Risk risk, int place) {
        int at = facts.at(number(risk.channel()) * LEVELS + number(risk.level()), place);
        var known = risksAt[at];
        if (known == null) {
            known = new Conclusions.Risk(risk.channel(), facts.debts().get(place), risk.level(), new ArrayList<>(2));
            risksAt[at] = known;
            risks.add(known);
        }
        return known;
    }

    private void block(Blocked why) {
        blocked.add(why);
        if (why.of().conclusion() instanceof Conclusion.Finding finding) {
            facts.concluded().undecided(finding.number(), why.place());
        } else if (why.of().conclusion() instanceof Conclusion.LeaveOut) {
            facts.concluded().leaveOutUndecided(why.place());
        }
    }

    /** The steps proposed so far, for the rules that take back. */
    List<StepFacts> proposed() {
        return steps.facts();
    }

    Conclusions conclusions() {
        var asks = asksWithheld ? List.<Conclusions.Ask>of() : new Asks(rulebook, facts, this).of(blocked);
        return new Conclusions(
                facts, Collections.unmodifiableList(findings), highest(), steps.conclusions(), ranks, asks, spoken);
    }

    private List<Conclusions.Risk> highest() {
        var highest = new ArrayList<Conclusions.Risk>(risks.size());
        for (var risk : risks) {
            if (facts.concluded().level(risk.channel(), risk.debt().place()) == risk.level()) {
                highest.add(risk);
            }
        }
        return Collections.unmodifiableList(highest);
    }

    boolean isFound(Conclusion.Finding finding, int place) {
        return findingsAt[facts.at(finding.number(), place)] != null;
    }

    boolean isProposed(Conclusion.Step step, int place) {
        return steps.isProposed(step, place);
    }
}
