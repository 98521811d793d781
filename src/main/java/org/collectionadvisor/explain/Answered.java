package org.collectionadvisor.explain;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.collectionadvisor.explain.AskValue.IfAnswered;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** Answers each question of an advice in several ways, and asks the rules again. */
final class Answered {
    private final WhatIf whatIf;
    private final Rulebook rulebook;
    private final Conclusions today;
    private final Measures words;

    Answered(WhatIf whatIf, Rulebook rulebook, Conclusions today, Measures words) {
        this.whatIf = whatIf;
        this.rulebook = rulebook;
        this.today = today;
        this.words = words;
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
        for (var text : pointers) {
            var pointer = JsonPointer.compile(text);
            Pointers.record(pointer.head(), situation)
                    .set(pointer.last().getMatchingProperty(), Json.mapper().valueToTree(answer));
        }
        return situation;
    }

    private IfAnswered answered(Object answer, Conclusions after) {
        var risks = RiskChange.between(today, after);
        var before = steps(today);
        var then = steps(after);
        var said = said(after);
        said.removeAll(said(today));
        var more = less(then, before);
        var less = less(before, then);
        return new IfAnswered(answer, says(risks, said, more, less), risks, more, less, List.copyOf(said));
    }

    private static List<String> less(Set<String> some, Set<String> others) {
        return some.stream().filter(code -> !others.contains(code)).toList();
    }

    private static Set<String> steps(Conclusions of) {
        return of.steps().stream()
                .filter(step -> step.withheld().isEmpty())
                .map(Conclusions.Step::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> said(Conclusions of) {
        return of.answers().stream().map(Conclusions.Answer::code).collect(Collectors.toCollection(TreeSet::new));
    }

    private String says(List<RiskChange> risks, Set<String> answers, List<String> more, List<String> less) {
        var all = new ArrayList<String>();
        risks.forEach(risk -> all.add(
                risk.debtId() + " " + risk.channel().code() + ": " + level(risk.from()) + " → " + level(risk.to())));
        all.addAll(answers);
        more.forEach(step -> all.add("+ " + step));
        less.forEach(step -> all.add("− " + step));
        return all.isEmpty() ? words.say("建议不变", "the advice stays as it is") : String.join(words.say("；", "; "), all);
    }

    private String level(@Nullable Level level) {
        return level == null ? words.say("未定", "undecided") : level.code();
    }
}
