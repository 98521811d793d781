package org.collectionadvisor.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.collectionadvisor.advice.Advice.Ground;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.jspecify.annotations.Nullable;

/** Gathers the values reasons stood on, those behind the findings and risks they rest on included. */
final class Grounds {
    private final Conclusions conclusions;
    private final RuleWords ruleWords;

    // One conclusion after the other gathers here: the numbers of members told, and the findings and risks gone behind.
    private final BitSet stoodOn = new BitSet();
    private final BitSet findings = new BitSet();
    private final Set<Channel> risks = EnumSet.noneOf(Channel.class);

    /** By the member's number: each is shown in one way, however many conclusions stood on it. */
    private final @Nullable Ground[] shown;

    Grounds(Conclusions conclusions, RuleWords ruleWords) {
        this.conclusions = conclusions;
        this.ruleWords = ruleWords;
        shown = new Ground[conclusions.facts().members()];
    }

    /** The members of all reasons, each once, ordered by their pointers. */
    List<Ground> of(List<Reason> reasons) {
        stoodOn.clear();
        for (int i = 0; i < reasons.size(); i++) {
            findings.clear();
            risks.clear();
            collect(reasons.get(i));
        }
        var grounds = new ArrayList<Ground>(stoodOn.cardinality());
        for (int member = stoodOn.nextSetBit(0); member >= 0; member = stoodOn.nextSetBit(member + 1)) {
            grounds.add(Objects.requireNonNull(shown[member]));
        }
        return Collections.unmodifiableList(grounds);
    }

    private void collect(Reason reason) {
        var reads = ruleWords.of(reason).reads();
        for (int i = 0; i < reads.size(); i++) {
            collect(reads.get(i), reads.get(i).of(reason.fact()));
        }
    }

    private void collect(Read read, Fact of) {
        var behind = read.word().told(of);
        for (int i = 0; i < behind.size(); i++) {
            collect(behind.get(i));
        }
        if (read.argument() instanceof Operand.OfFinding finding && !findings.get(finding.index())) {
            findings.set(finding.index());
            collectFinding(finding.index(), of);
        }
        var channel = read.word().risk();
        if (channel != null && risks.add(channel)) {
            collectRisk(channel, of);
        }
    }

    private void collect(Told told) {
        if (told.value() != null) {
            stoodOn.set(told.index());
            if (shown[told.index()] == null) {
                shown[told.index()] = new Ground(told.pointer(), shown(told.value()));
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

    private void collectFinding(int index, Fact of) {
        for (var finding : conclusions.findings()) {
            if (finding.index() == index
                    && (!(of instanceof DebtFacts) || finding.debt() == null || finding.debt() == of)) {
                finding.reasons().forEach(this::collect);
            }
        }
    }
}
