package org.collectionadvisor.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
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
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.session.Conclusions.Reason;
import org.collectionadvisor.session.Subjects;
import org.jspecify.annotations.Nullable;

/** Gathers the values reasons stood on, those behind the findings and risks they rest on included. */
final class Grounds {
    private static final Comparator<Told> BY_POINTER = Comparator.comparingInt(Told::number);

    private final Conclusions conclusions;
    private final RuleWords ruleWords;

    // One conclusion after the other gathers here: the members told, and the findings and risks gone behind.
    private final List<Told> told = new ArrayList<>();
    private final Set<Object> followed = new HashSet<>();

    /** Each member is shown in one way, however many conclusions stood on it. */
    private final @Nullable Ground[] shown;

    Grounds(Conclusions conclusions, RuleWords ruleWords) {
        this.conclusions = conclusions;
        this.ruleWords = ruleWords;
        shown = new Ground[conclusions.facts().members()];
    }

    /** The members of all reasons, each once, ordered by their pointers. */
    List<Ground> of(List<Reason> reasons) {
        told.clear();
        for (var reason : reasons) {
            followed.clear();
            collect(reason);
        }
        told.sort(BY_POINTER);
        var grounds = new ArrayList<Ground>(told.size());
        Told before = null;
        for (var one : told) {
            if (one != before) {
                grounds.add(ground(one));
                before = one;
            }
        }
        return Collections.unmodifiableList(grounds);
    }

    private Ground ground(Told one) {
        var ground = shown[one.number()];
        if (ground == null) {
            ground = new Ground(one.pointer(), shown(Objects.requireNonNull(one.value())));
            shown[one.number()] = ground;
        }
        return ground;
    }

    private void collect(Reason reason) {
        for (var read : ruleWords.of(reason.rule()).reads()) {
            var of = Subjects.of(read, reason.matched());
            for (var one : read.word().told(of)) {
                if (one.value() != null) {
                    told.add(one);
                }
            }
            if (read.argument() instanceof Operand.Name finding && followed.add(finding.number())) {
                collectFinding(finding.number(), of);
            }
            var channel = read.word().risk();
            if (channel != null && followed.add(channel)) {
                collectRisk(channel, of);
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

    private void collectFinding(int number, Fact of) {
        for (var finding : conclusions.findings()) {
            if (finding.number() == number
                    && (!(of instanceof DebtFacts) || finding.debt() == null || finding.debt() == of)) {
                finding.reasons().forEach(this::collect);
            }
        }
    }
}
