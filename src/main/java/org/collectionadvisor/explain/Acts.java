package org.collectionadvisor.explain;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.collectionadvisor.facts.BorrowerFacts;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.json.MergePatch;
import org.collectionadvisor.json.Pointers;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.texts.Effect;
import org.collectionadvisor.texts.StepText;
import org.collectionadvisor.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Takes each advised step that tells its effect, one at a time, and asks the rules again. */
final class Acts {
    private final WhatIf whatIf;
    private final Texts texts;
    private final Conclusions today;

    /** A step as if it were taken. */
    private record Act(Conclusions.Step step, ObjectNode situation, List<WouldChange.Set> sets) {}

    Acts(WhatIf whatIf, Texts texts, Conclusions today) {
        this.whatIf = whatIf;
        this.texts = texts;
        this.today = today;
    }

    List<WouldChange> wouldChange() {
        var acts = today.steps().stream()
                .filter(step -> step.withheld().isEmpty())
                .sorted(Comparator.comparing(Conclusions.Step::code)
                        .thenComparingInt(step -> DebtFacts.indexOf(step.debt())))
                .flatMap(step -> effects(texts.step(step.code())).stream().map(effect -> act(step, effect)))
                .filter(act -> !act.sets().isEmpty())
                .limit(Explainer.MOST_ACTS)
                .toList();
        var decided = whatIf.conclude(acts.stream().map(Act::situation).toList());
        var possible = new ArrayList<Conclusions>(List.of(today));
        decided.stream().filter(Objects::nonNull).map(Objects::requireNonNull).forEach(possible::add);
        var levels = new Ends(whatIf).levels(possible);
        var after = levels.subList(1, levels.size()).iterator();
        var changes = new ArrayList<WouldChange>();
        for (int i = 0; i < acts.size(); i++) {
            var act = acts.get(i);
            var risks =
                    decided.get(i) == null ? List.<RiskChange>of() : RiskChange.between(levels.get(0), after.next());
            if (!risks.isEmpty()) {
                var debt = act.step().debt();
                changes.add(new WouldChange(
                        act.step().code(), debt == null ? null : debt.told().id(), act.sets(), risks));
            }
        }
        return changes;
    }

    private static List<Effect> effects(@Nullable StepText step) {
        return step == null ? List.of() : step.effects();
    }

    private Act act(Conclusions.Step step, Effect effect) {
        var situation = WhatIf.copy(today.facts().situation());
        var sets = new ArrayList<WouldChange.Set>();
        effect.patches().keySet().stream().sorted().forEach(fact -> {
            var patch = Objects.requireNonNull(
                    effect.patch(fact, today.facts().situation().asOf()));
            for (var pointer : pointers(fact, step)) {
                MergePatch.apply(patch, Pointers.record(JsonPointer.compile(pointer), situation));
                collect(pointer, patch, sets);
            }
        });
        return new Act(step, situation, sets);
    }

    /** The records a step is about: those that its rules looked at, else all of the kind that concern its debt. */
    private Set<String> pointers(String fact, Conclusions.Step step) {
        if (fact.equals("Budget")) {
            return Set.of("/budget");
        }
        var type = Objects.requireNonNull(Vocabulary.standard().type(fact));
        var matched = step.reasons().stream()
                .map(Conclusions.Reason::fact)
                .filter(type::isInstance)
                .map(Fact::pointer)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!matched.isEmpty()) {
            return matched;
        }
        return today.facts().of(type).stream()
                .filter(one -> one instanceof BorrowerFacts || step.debt() == null || one.debt() == step.debt())
                .map(Fact::pointer)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void collect(String pointer, ObjectNode patch, List<WouldChange.Set> sets) {
        patch.properties().forEach(member -> {
            var at = pointer + "/" + member.getKey();
            if (member.getValue() instanceof ObjectNode within) {
                collect(at, within, sets);
            } else {
                sets.add(new WouldChange.Set(at, member.getValue()));
            }
        });
    }
}
