package org.collectionadvisor.explain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.collectionadvisor.facts.Channel;
import org.collectionadvisor.facts.DebtFacts;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.session.Conclusions;
import org.jspecify.annotations.Nullable;

/** Asks the rules about later days. */
final class Forecasts {
    /** The days that are told of. */
    private static final List<Integer> TOLD = List.of(0, 30, 60, 90);

    /** The days between which a change is looked for; a level that comes and goes between two of them is not seen. */
    private static final List<Integer> LOOKED_AT = List.of(15, 30, 45, 60, 75, 90);

    private static final int LAST = 90;

    private final WhatIf whatIf;
    private final Conclusions today;
    private final TreeMap<Integer, @Nullable Conclusions> byDay = new TreeMap<>();

    /** One risk, and days between which it first changes. */
    private record Changing(int debt, Channel channel, int before, int after) {
        int between() {
            return (before + after) / 2;
        }
    }

    Forecasts(WhatIf whatIf, Conclusions today) {
        this.whatIf = whatIf;
        this.today = today;
        byDay.put(0, today);
    }

    Forecast forecast() {
        decide(LOOKED_AT);
        return new Forecast(
                TOLD.stream()
                        .filter(day -> byDay.get(day) != null)
                        .map(this::later)
                        .toList(),
                changes(),
                deadlines());
    }

    private void decide(Collection<Integer> days) {
        var situation = today.facts().situation();
        var asked = new TreeSet<>(days);
        asked.removeAll(byDay.keySet());
        var decided = whatIf.conclude(
                        asked.stream().map(day -> Later.in(day, situation)).toList())
                .iterator();
        asked.forEach(day -> byDay.put(day, decided.next()));
    }

    private LocalDate on(int day) {
        return today.facts().situation().asOf().plusDays(day);
    }

    private Forecast.Later later(int day) {
        var conclusions = Objects.requireNonNull(byDay.get(day));
        var risks = new ArrayList<Forecast.RiskOn>();
        for (var debt : conclusions.facts().debts()) {
            for (var channel : Channel.values()) {
                var level = conclusions.facts().concluded().level(channel, debt);
                if (level != null) {
                    risks.add(new Forecast.RiskOn(debt.told().id(), channel, level));
                }
            }
        }
        return new Forecast.Later(on(day), day, risks);
    }

    private @Nullable Level level(int day, int debt, Channel channel) {
        var conclusions = byDay.get(day);
        return conclusions == null ? null : RiskChange.level(conclusions, debt, channel);
    }

    private boolean differs(int day, int debt, Channel channel) {
        return byDay.get(day) != null && level(day, debt, channel) != level(0, debt, channel);
    }

    private List<Forecast.FirstChange> changes() {
        var changing = new ArrayList<Changing>();
        for (int debt = 0; debt < today.facts().debts().size(); debt++) {
            for (var channel : Channel.values()) {
                var first = first(debt, channel);
                if (first != null) {
                    changing.add(first);
                }
            }
        }
        // All risks are halved together, so that the rules are asked once about each day.
        while (changing.stream().anyMatch(one -> one.after() - one.before() > 1)) {
            decide(changing.stream()
                    .filter(one -> one.after() - one.before() > 1)
                    .map(Changing::between)
                    .toList());
            changing.replaceAll(this::halved);
        }
        return changing.stream().map(this::change).toList();
    }

    private @Nullable Changing first(int debt, Channel channel) {
        int before = 0;
        for (int day : LOOKED_AT) {
            if (differs(day, debt, channel)) {
                return new Changing(debt, channel, before, day);
            }
            before = day;
        }
        return null;
    }

    private Changing halved(Changing one) {
        if (one.after() - one.before() <= 1) {
            return one;
        }
        return differs(one.between(), one.debt(), one.channel())
                ? new Changing(one.debt(), one.channel(), one.before(), one.between())
                : new Changing(one.debt(), one.channel(), one.between(), one.after());
    }

    private Forecast.FirstChange change(Changing one) {
        return new Forecast.FirstChange(
                today.facts().debts().get(one.debt()).told().id(),
                one.channel(),
                level(0, one.debt(), one.channel()),
                level(one.after(), one.debt(), one.channel()),
                on(one.after()),
                one.after());
    }

    private List<Forecast.Deadline> deadlines() {
        return today.steps().stream()
                .filter(step -> step.withheld().isEmpty() && step.by() != null)
                .filter(step -> !Objects.requireNonNull(step.by()).isBefore(on(0)))
                .filter(step -> !Objects.requireNonNull(step.by()).isAfter(on(LAST)))
                .sorted(Comparator.comparing((Conclusions.Step step) -> Objects.requireNonNull(step.by()))
                        .thenComparing(Conclusions.Step::code)
                        .thenComparingInt(step -> DebtFacts.indexOf(step.debt())))
                .map(this::deadline)
                .toList();
    }

    private Forecast.Deadline deadline(Conclusions.Step step) {
        var by = Objects.requireNonNull(step.by());
        return new Forecast.Deadline(
                step.code(), step.debt() == null ? null : step.debt().told().id(), by, (int)
                        ChronoUnit.DAYS.between(on(0), by));
    }
}
