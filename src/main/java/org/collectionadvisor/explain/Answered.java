package org.collectionadvisor.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.collectionadvisor.advice.Wording;
import org.collectionadvisor.explain.AskValue.IfAnswered;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** Answers each question of an advice in several ways, and asks the rules again. */
final class Answered {
    private final WhatIf whatIf;
    private final Rulebook rulebook;
    private final Conclusions today;
    private final Wording wording;
    private final InShort inShort;

    Answered(WhatIf whatIf, Wording wording, Rulebook rulebook, Conclusions today, InShort inShort) {
        this.whatIf = whatIf;
        this.wording = wording;
        this.rulebook = rulebook;
        this.today = today;
        this.inShort = inShort;
    }

    List<AskValue> values() {
        return today.asks().stream().map(this::value).toList();
    }

    private AskValue value(Conclusions.Ask ask) {
        var waiting = rulebook.rules().stream()
                .filter(rule -> ask.rules().contains(rule.id()))
                .toList();
        var pointers = ask.told().stream().map(Told::pointer).toList();
        return new AskValue(pointers, answers(new Representatives(today.facts(), ask.member()).of(waiting), pointers));
    }

    /** What each question would decide, in short; null where no answer that was tried changes anything. */
    List<@Nullable String> why(List<AskValue> values) {
        var why = new ArrayList<@Nullable String>();
        for (int i = 0; i < values.size(); i++) {
            var word = today.facts().vocabulary().wordOf(today.asks().get(i).member());
            why.add(inShort.ifAnswered(values.get(i).answers(), word));
        }
        return why;
    }

    /** Of answers that decide the same, the first few. */
    private List<IfAnswered> answers(List<Object> possible, List<String> pointers) {
        var few = possible.stream().limit(Explainer.MOST_ANSWERS).toList();
        var decided = whatIf.conclude(
                few.stream().map(answer -> told(answer, pointers)).toList());
        var answers = new ArrayList<IfAnswered>();
        var outcomes = new HashSet<List<Object>>();
        for (int i = 0; i < few.size(); i++) {
            var after = decided.get(i);
            if (after != null) {
                var answered = answered(few.get(i), after);
                boolean isNew = outcomes.add(
                        List.of(answered.risks(), answered.steps(), answered.noLonger(), answered.answers()));
                if (isNew || few.get(i) instanceof Boolean) {
                    answers.add(answered);
                }
            }
        }
        return answers;
    }

    private ObjectNode told(Object answer, List<String> pointers) {
        var situation = WhatIf.copy(today.facts().situation());
        pointers.forEach(pointer -> WhatIf.tell(situation, pointer, answer));
        return situation;
    }

    private IfAnswered answered(Object answer, Conclusions after) {
        var risks = RiskChange.between(Levels.of(today), Levels.of(after));
        var more = less(after, today);
        var less = less(today, after);
        var said = said(after);
        said.removeAll(said(today));
        return new IfAnswered(
                answer,
                inShort.says(risks, !said.isEmpty(), titles(more, after), titles(less, today)),
                risks,
                List.copyOf(more.keySet()),
                List.copyOf(less.keySet()),
                List.copyOf(said));
    }

    /** The steps of one advice that another has not. */
    private static Map<String, Conclusions.Step> less(Conclusions of, Conclusions other) {
        var steps = steps(of);
        steps.keySet().removeAll(steps(other).keySet());
        return steps;
    }

    private static Map<String, Conclusions.Step> steps(Conclusions of) {
        var steps = new TreeMap<String, Conclusions.Step>();
        of.steps().stream()
                .filter(step -> step.withheld().isEmpty())
                .forEach(step -> steps.putIfAbsent(step.code(), step));
        return steps;
    }

    private List<String> titles(Map<String, Conclusions.Step> steps, Conclusions of) {
        return steps.values().stream().map(step -> wording.title(step, of)).toList();
    }

    private static Set<String> said(Conclusions of) {
        return of.answers().stream().map(Conclusions.Answer::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
