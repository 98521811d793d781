package org.collectionadvisor.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.Concluded;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Fact;
import org.collectionadvisor.facts.Facts;
import org.collectionadvisor.facts.Told;
import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Read;
import org.jspecify.annotations.Nullable;

/** Finds what to ask: whatever holds back a rule that could still change the advice. */
final class Asks {
    private static final int MOST = 7;

    private final Map<String, Integer> askable;
    private final Facts facts;
    private final Collector collector;
    private final Map<String, Wanted> wanted = new HashMap<>();

    /** A member not told, the most an answer could change, and the rules it holds back. */
    private static final class Wanted {
        final String member;
        int use = Integer.MAX_VALUE;
        final TreeSet<String> rules = new TreeSet<>();

        Wanted(String member) {
            this.member = member;
        }
    }

    /** @param askable the members there is a question for, each with its place, the most useful first */
    Asks(Map<String, Integer> askable, Facts facts, Collector collector) {
        this.askable = askable;
        this.facts = facts;
        this.collector = collector;
    }

    List<Conclusions.Ask> of(List<Collector.Blocked> blocked) {
        for (var one : blocked) {
            int use = use(one);
            if (use < Integer.MAX_VALUE) {
                unknowns(one, one.rule().id(), use);
            }
        }
        return wanted.entrySet().stream()
                .filter(entry -> askable.containsKey(entry.getValue().member))
                .sorted(Comparator.comparingInt((Map.Entry<String, Wanted> e) -> e.getValue().use)
                        .thenComparingInt(e -> askable.getOrDefault(e.getValue().member, 0))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(e -> new Conclusions.Ask(e.getKey(), e.getValue().member, List.copyOf(e.getValue().rules)))
                .toList();
    }

    /** What the rule could still change: a risk, a step, a finding, or nothing any more. */
    private int use(Collector.Blocked one) {
        var conclusion = one.rule().conclusion();
        if (conclusion instanceof Conclusion.Risk risk) {
            var level = facts.concluded().level(risk.channel(), one.place());
            return level == null || level.compareTo(risk.level()) < 0 ? 0 : Integer.MAX_VALUE;
        } else if (conclusion instanceof Conclusion.Step step) {
            return collector.isProposed(collector.stepKey(step, one.place())) ? Integer.MAX_VALUE : 1;
        } else if (conclusion instanceof Conclusion.Finding finding) {
            return collector.isFound(finding.code(), one.place()) ? Integer.MAX_VALUE : 2;
        }
        return Integer.MAX_VALUE;
    }

    private void unknowns(Collector.Blocked one, String rule, int use) {
        Conditions.unknowns(one.rule(), one.matched(), (read, of) -> {
            if (of instanceof DebtFacts debt && debt.place() == Concluded.WIDE) {
                var about = one.matched().get(read.subject().pattern());
                want(
                        new Told(
                                about.pointer() + "/debtId",
                                about.pointer().replaceAll("\\d+$", "*") + "/debtId",
                                null),
                        rule,
                        use);
                return;
            }
            read.word().told(of).stream().filter(told -> told.value() == null).forEach(told -> want(told, rule, use));
            // A conclusion that is not decided yet is asked for by what holds it back in turn.
            undecided(read, of).forEach(why -> unknowns((Collector.Blocked) why, rule, use));
        });
    }

    private void want(Told told, String rule, int use) {
        var entry = wanted.computeIfAbsent(told.pointer(), pointer -> new Wanted(told.member()));
        entry.use = Math.min(entry.use, use);
        entry.rules.add(rule);
    }

    private List<Concluded.Undecided> undecided(Read read, Fact of) {
        int place = of instanceof DebtFacts debt ? debt.place() : Concluded.WIDE;
        if (read.argument() instanceof Operand.Code code) {
            return facts.concluded().undecidedAt(code.code(), place);
        }
        var channel = channel(read.word().name());
        return channel == null ? new ArrayList<>() : facts.concluded().undecidedLevelAt(channel, place);
    }

    private static @Nullable Channel channel(String word) {
        return switch (word) {
            case "agencyRisk" -> Channel.AGENCY;
            case "legalRisk" -> Channel.LEGAL;
            case "creditRecordRisk" -> Channel.CREDIT_RECORD;
            case "assignmentRisk" -> Channel.ASSIGNMENT;
            default -> null;
        };
    }
}
