package org.collectionadvisor.explain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.conditions.Unknowns;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Figure;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.session.Conclusions;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** Tells condition by condition what is so in one situation that the rules have spoken about. */
final class Truths {
    private final Conclusions conclusions;
    private final Measures measures;
    private final Aloud aloud;
    private final Untold untold;

    Truths(Rulebook rulebook, Conclusions conclusions, Language language) {
        this.conclusions = conclusions;
        untold = new Untold(rulebook, conclusions);
        measures = new Measures(language);
        aloud = new Aloud(
                rulebook, language, new PlainMarks(measures, conclusions.facts().figures()));
    }

    Measures measures() {
        return measures;
    }

    Aloud aloud() {
        return aloud;
    }

    static Truth truth(Condition condition, Fact fact) {
        return condition.truth(fact, new Unknowns());
    }

    ConditionTruth of(Condition condition, Fact fact) {
        if (condition instanceof Condition.Single single) {
            return single(single, fact);
        }
        if (condition instanceof Defined defined) {
            var writtenOut = defined.writtenOut();
            var parts = writtenOut instanceof Condition.All all ? all.parts() : List.of(writtenOut);
            return joined(aloud.of(defined), defined, parts, fact);
        }
        return joined(aloud.head(condition), condition, condition.parts(), fact);
    }

    private ConditionTruth joined(String says, Condition condition, List<Condition> parts, Fact fact) {
        return new ConditionTruth(
                says,
                truth(condition, fact),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                condition instanceof Defined,
                parts.stream().map(part -> of(part, fact)).toList());
    }

    private ConditionTruth single(Condition.Single single, Fact fact) {
        return single(single, fact, truth(single, fact));
    }

    /** A condition that nobody told enough for, though a word that must be told and was not decides it by itself. */
    ConditionTruth unknown(Condition.Single single, Fact fact) {
        return single(single, fact, Truth.UNKNOWN);
    }

    private ConditionTruth single(Condition.Single single, Fact fact, Truth truth) {
        var reads = reads(single);
        var told = reads.stream().flatMap(read -> read.told(fact).stream()).toList();
        var value = single.left().value(fact);
        var compared = comparedWith(single, fact);
        var distance = single instanceof Condition.Compare compare ? Distance.of(compare, fact, truth) : null;
        return new ConditionTruth(
                aloud.of(single),
                truth,
                value,
                told.stream()
                        .filter(Told::isGround)
                        .map(one -> new ConditionTruth.Told(one.pointer(), Objects.requireNonNull(one.value())))
                        .toList(),
                value == null || truth == Truth.UNKNOWN
                        ? reads.stream()
                                .flatMap(read -> untold.of(read, fact))
                                .distinct()
                                .toList()
                        : List.of(),
                reads.stream()
                        .flatMap(read -> concluding(read, fact))
                        .distinct()
                        .toList(),
                compared,
                distance == null ? turns(single, truth, compared) : null,
                distance,
                shown(single, truth, value, compared, distance),
                false,
                List.of());
    }

    private static List<Read> reads(Condition.Single single) {
        return single instanceof Condition.Known known
                ? List.of(known.left())
                : single.reads().toList();
    }

    private static @Nullable Object comparedWith(Condition.Single single, Fact fact) {
        if (single instanceof Condition.OneOf of) {
            return of.codes().stream().map(Operand.Code::code).toList();
        } else if (single instanceof Condition.Contains contains) {
            return contains.code().code();
        } else if (single instanceof Condition.Compare compare) {
            var value = compare.right().value(fact);
            return value instanceof Operand.Code code
                    ? code.code()
                    : value instanceof Figure figure ? Measures.plain(figure) : value;
        }
        return null;
    }

    /** The rules that concluded the finding or the risk that a word reads. */
    private Stream<String> concluding(Read read, Fact fact) {
        var reasons = Stream.concat(
                conclusions.findingsBehind(read, fact).flatMap(found -> found.reasons().stream()),
                conclusions.risksBehind(read, fact).flatMap(risk -> risk.reasons().stream()));
        return reasons.map(reason -> reason.rule().id()).sorted();
    }

    /** The nearest change that would turn the truth of a condition about codes, truths or knowing. */
    private String turns(Condition.Single single, Truth truth, @Nullable Object compared) {
        if (single instanceof Condition.Is is) {
            return measures.shown(
                    is.expected() != (truth == Truth.HOLDS),
                    single.left().word().unit());
        } else if (single instanceof Condition.Known known) {
            return known.expected() == (truth == Truth.HOLDS)
                    ? measures.say("不告知", "not told")
                    : measures.say("告知", "told");
        }
        if (single instanceof Condition.Compare compare && compared instanceof Number) {
            var op = truth == Truth.HOLDS ? compare.op().negated() : compare.op();
            return aloud.op(op).replaceFirst("^is ", "") + " "
                    + measures.shown(compared, single.left().word().unit());
        }
        boolean asWritten = single instanceof Condition.OneOf of
                ? of.expected()
                : single instanceof Condition.Contains contains
                        ? contains.expected()
                        : !(single instanceof Condition.Compare compare && compare.op() == Op.UNEQUAL);
        var codes = compared instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(" | "))
                : measures.shown(compared, single.left().word().unit());
        return asWritten == (truth == Truth.HOLDS) ? measures.say("不是 ", "not ") + codes : codes;
    }

    private String shown(
            Condition.Single single,
            Truth truth,
            @Nullable Object value,
            @Nullable Object compared,
            @Nullable Distance distance) {
        var unit = single.left().word().unit();
        if (distance == null || value == null) {
            return measures.shown(value, unit);
        }
        var beside = measures.shown(compared, unit);
        // The unit stands once: 31 of 90 days.
        var read = measures.shown(value, Measures.isCounted(unit) ? Unit.NONE : unit);
        return measures.say(read + " / " + beside + "，", read + " of " + beside + ", ")
                + distance.says(measures, truth);
    }
}
