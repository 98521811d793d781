package org.collectionadvisor.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.advice.Because.Ground;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.jspecify.annotations.Nullable;

/** Collects the told values that reasons rest on, including those behind the findings and risks they rest on. */
final class Grounds {
    /** A reason with more told values than these is not read; the rest is counted. */
    private static final int MOST = 50;

    private final Conclusions conclusions;
    private final RuleTexts ruleTexts;

    // What lies behind a finding or a risk, by the indexes of told members: many reasons rest on it.
    private final IdentityHashMap<Object, BitSet> behind = new IdentityHashMap<>();

    // By the index of the member: a ground is built once, however many conclusions rest on it.
    private final @Nullable Told[] told;
    private final @Nullable Ground[] shown;

    /**
     * The first told values behind something.
     *
     * @param more how many there are beside; null for none
     */
    record Some(List<Ground> listed, @Nullable Integer more) {}

    Grounds(Conclusions conclusions, RuleTexts ruleTexts) {
        this.conclusions = conclusions;
        this.ruleTexts = ruleTexts;
        told = new Told[conclusions.facts().members()];
        shown = new Ground[told.length];
    }

    /** The told members behind all reasons, each once, in pointer order. */
    Some of(List<Reason> reasons) {
        var members = membersBehind(reasons);
        int all = members.cardinality();
        var grounds = new ArrayList<Ground>(Math.min(all, MOST));
        int member = members.nextSetBit(0);
        while (member >= 0 && grounds.size() < MOST) {
            grounds.add(ground(member));
            member = members.nextSetBit(member + 1);
        }
        return new Some(Collections.unmodifiableList(grounds), all > MOST ? all - MOST : null);
    }

    private Ground ground(int member) {
        var ground = shown[member];
        if (ground == null) {
            var behind = Objects.requireNonNull(told[member]);
            ground = new Ground(behind.pointer(), shown(Objects.requireNonNull(behind.value())));
            shown[member] = ground;
        }
        return ground;
    }

    private BitSet membersBehind(List<Reason> reasons) {
        var members = new BitSet(told.length);
        for (int i = 0; i < reasons.size(); i++) {
            var reason = reasons.get(i);
            var reads = ruleTexts.of(reason).reads();
            for (int r = 0; r < reads.size(); r++) {
                collect(reads.get(r), reads.get(r).of(reason.fact()), members);
            }
        }
        return members;
    }

    /** Whatever rests on a conclusion also rests on that conclusion's grounds. */
    private void collect(Read read, Fact of, BitSet members) {
        var behindWord = read.word().told(of);
        for (int i = 0; i < behindWord.size(); i++) {
            var one = behindWord.get(i);
            if (one.isGround()) {
                members.set(one.index());
                told[one.index()] = one;
            }
        }
        if (read.argument() instanceof Operand.OfFinding finding) {
            collectFinding(finding.index(), of, members);
        }
        var channel = read.word().risk();
        if (channel != null) {
            collectRisk(channel, of, members);
        }
    }

    private void collectRisk(Channel channel, Fact of, BitSet members) {
        for (var risk : conclusions.risks()) {
            if (risk.channel() == channel && risk.debt() == of) {
                members.or(membersBehind(risk, risk.reasons()));
            }
        }
    }

    private void collectFinding(int index, Fact of, BitSet members) {
        for (var finding : conclusions.findings()) {
            if (finding.stands(index, of)) {
                members.or(membersBehind(finding, finding.reasons()));
            }
        }
    }

    private BitSet membersBehind(Object conclusion, List<Reason> reasons) {
        var known = behind.get(conclusion);
        if (known == null) {
            known = membersBehind(reasons);
            behind.put(conclusion, known);
        }
        return known;
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
}
