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
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.json.Coded;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.jspecify.annotations.Nullable;

/** Collects the told values that reasons rest on, including those behind the findings and risks they rest on. */
final class Grounds {
    private final Conclusions conclusions;
    private final RuleTexts ruleTexts;

    // Reused for one conclusion after another: the indexes of told members, and the findings and risks already visited.
    private final BitSet members = new BitSet();
    private final BitSet findings = new BitSet();
    private final Set<Channel> risks = EnumSet.noneOf(Channel.class);

    /** By member number: a ground is built once, however many conclusions rest on it. */
    private final @Nullable Ground[] shown;

    Grounds(Conclusions conclusions, RuleTexts ruleTexts) {
        this.conclusions = conclusions;
        this.ruleTexts = ruleTexts;
        shown = new Ground[conclusions.facts().members()];
    }

    /** The told members behind all reasons, each once, in pointer order. */
    List<Ground> of(List<Reason> reasons) {
        members.clear();
        for (int i = 0; i < reasons.size(); i++) {
            findings.clear();
            risks.clear();
            collect(reasons.get(i));
        }
        var grounds = new ArrayList<Ground>(members.cardinality());
        for (int member = members.nextSetBit(0); member >= 0; member = members.nextSetBit(member + 1)) {
            grounds.add(Objects.requireNonNull(shown[member]));
        }
        return Collections.unmodifiableList(grounds);
    }

    private void collect(Reason reason) {
        var reads = ruleTexts.of(reason).reads();
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
            members.set(told.index());
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

    /** Whatever rests on a conclusion also rests on that conclusion's grounds. */
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
