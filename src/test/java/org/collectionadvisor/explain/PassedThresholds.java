package org.collectionadvisor.explain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.explain.Promises.Explained;
import org.collectionadvisor.explain.Promises.Kind;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/**
 * Makes the facts of {@code notAdvised} pass what they fail: then the condition is named no longer, and the rule speaks, or what
 * it lacks else is named.
 */
final class PassedThresholds {
    private final Promises promises;
    private final Explained one;

    PassedThresholds(Promises promises, Explained one) {
        this.promises = promises;
        this.one = one;
    }

    void check() {
        for (var entry : one.explanation().notAdvised()) {
            for (var condition : entry.conditions()) {
                for (var pointer : pointers(condition)) {
                    for (var value : values(condition, pointer)) {
                        tell(entry, condition, pointer, value);
                    }
                }
            }
        }
    }

    /** The only member that the condition rests on; none where it rests on several, which may have to change together. */
    private static List<String> pointers(ConditionTruth condition) {
        var pointers = Stream.concat(
                        condition.facts().stream().map(ConditionTruth.Told::pointer), condition.untold().stream())
                .distinct()
                .toList();
        return pointers.size() == 1 ? pointers : List.of();
    }

    /** What the member might be told as, so that the condition may pass. */
    private static List<Object> values(ConditionTruth condition, String pointer) {
        var values = new ArrayList<Object>();
        var distance = condition.distance();
        var told = condition.facts().stream().map(ConditionTruth.Told::value).findFirst();
        if (distance != null) {
            values.add(distance.turnsAt() instanceof LocalDate day ? day.toString() : distance.turnsAt());
        }
        if (distance != null && told.isPresent() && distance.by().exact() != null) {
            // A number of days counted from a day, or to it, passes where that day is another.
            var by = distance.by().exact();
            day(told.get()).stream()
                    .flatMap(day -> Stream.of(day.plusDays(by.longValue()), day.minusDays(by.longValue())))
                    .map(LocalDate::toString)
                    .forEach(values::add);
        }
        if (condition.comparedWith() instanceof Collection<?> codes) {
            values.addAll(codes);
        } else if (condition.comparedWith() != null && !(condition.comparedWith() instanceof Number)) {
            values.add(String.valueOf(condition.comparedWith()));
            values.add(List.of(String.valueOf(condition.comparedWith())));
        } else if (distance == null) {
            values.addAll(List.of(true, false));
        }
        return values;
    }

    private static List<LocalDate> day(Object told) {
        try {
            return List.of(LocalDate.parse(String.valueOf(told)));
        } catch (DateTimeParseException e) {
            return List.of();
        }
    }

    private void tell(NotAdvised entry, ConditionTruth condition, String pointer, Object value) {
        var json = one.json();
        Promises.set(json, pointer, value);
        promises.ask(json, after -> {
            var fact = fact(entry, after);
            if (fact != null) {
                judge(entry, condition, pointer, value, after, fact);
            }
        });
    }

    private void judge(
            NotAdvised entry, ConditionTruth condition, String pointer, Object value, Conclusions after, Fact fact) {
        int index = Promises.EXPLAINER.index(entry.rule());
        var rule = Promises.ADVISOR.rulebook().rules().get(index);
        var lacking = Lacking.of(rule.when(), fact);
        var truths =
                new Truths(Promises.ADVISOR.rulebook(), after, one.situation().language());
        var still = Stream.concat(lacking.failed().stream(), lacking.unknown().stream())
                .map(single -> truths.of(single, fact))
                .filter(single -> single.says().equals(condition.says()))
                .toList();
        if (!still.isEmpty()) {
            // The member need not be the word itself; if it is, the value that was promised to turn it has to.
            if (condition.distance() != null
                    && value.equals(condition.distance().turnsAt())
                    && still.stream().anyMatch(single -> isSame(value, single.value()))) {
                promises.note(Kind.A_CONDITION_PASSES, false, entry + " with " + pointer + " " + value, one);
            }
            return;
        }
        promises.note(Kind.A_CONDITION_PASSES, true, entry, one);
        boolean speaks = Truths.truth(rule.when(), fact) == Truth.HOLDS;
        boolean kept = speaks
                ? after.spoken().get(index)
                : lacking.failed().size() + lacking.unknown().size() > 0 && isNamed(entry, after);
        if (speaks || !kept) {
            promises.note(Kind.THE_RULE_SPEAKS_THEN, kept, entry + " with " + pointer + " " + value, one);
        }
    }

    private static boolean isSame(Object one, @Nullable Object other) {
        return String.valueOf(one).equals(String.valueOf(other));
    }

    /** Whether what still was not concluded is explained anew, by whatever is nearest now. */
    private boolean isNamed(NotAdvised entry, Conclusions after) {
        if (after.warningsWithheld()) {
            return true;
        }
        var now = Promises.EXPLAINER.notAdvised(after).stream()
                .filter(other -> Objects.equals(other.step(), entry.step())
                        && other.channel() == entry.channel()
                        && other.level() == entry.level()
                        && (entry.step() != null || Objects.equals(other.debtId(), entry.debtId())))
                .findFirst();
        if (now.isPresent()) {
            return !now.get().conditions().isEmpty()
                    || !now.get().withheldBy().isEmpty()
                    || now.get().lacks() != null;
        }
        return entry.step() != null
                ? after.steps().stream()
                        .anyMatch(step -> step.code().equals(entry.step())
                                && step.withheld().isEmpty())
                : after.risks().stream()
                        .anyMatch(risk -> risk.channel() == entry.channel()
                                && risk.debt().told().id().equals(entry.debtId())
                                && risk.level().compareTo(Objects.requireNonNull(entry.level())) >= 0);
    }

    private static @Nullable Fact fact(NotAdvised entry, Conclusions after) {
        var rule = Promises.ADVISOR.rulebook().rules().get(Promises.EXPLAINER.index(entry.rule()));
        return after.of(Objects.requireNonNull(Vocabulary.standard().type(rule.fact()))).stream()
                .filter(each -> each.pointer().equals(entry.pointer()))
                .filter(each -> entry.debtId() == null || entry.debtId().equals(Explainer.debtId(each)))
                .findFirst()
                .orElse(null);
    }
}
