package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The known events from which limitation restarts, and the silences between them. Rules say which events those are,
 * and how long that time is.
 */
public final class Limitation {
    private final Debt told;
    private final LocalDate today;
    private final @Nullable Integer sinceLatestEvent;
    private final @Nullable Integer longestSilence;

    Limitation(DebtFacts debt, LocalDate today) {
        told = debt.told();
        this.today = today;
        var due = dueDay(debt, today);
        var interruptions = debt.facts().concluded().interruptions(debt);
        // By day: whether the borrower acknowledged the debt on it.
        var events = new TreeMap<LocalDate, Boolean>();
        boolean undated = mayConcernUnnamed(debt);
        for (var one : interruptions) {
            if (one.day() == null) {
                undated = true;
            } else {
                events.merge(one.day(), one.acknowledged(), Boolean::logicalOr);
            }
        }
        if (due != null && !due.isAfter(today)) {
            events.putIfAbsent(due, false);
        }
        if (due != null && due.isAfter(today)) {
            sinceLatestEvent = 0;
            longestSilence = 0;
        } else {
            var latest = events.isEmpty() ? null : Integer.valueOf(fullYears(events.lastKey(), today));
            // What happened on an unknown day may have been the latest.
            sinceLatestEvent = undated ? null : latest;
            longestSilence = due == null ? latest : Integer.valueOf(silence(due, events, today));
        }
    }

    /** Whether something was told that names none of several debts, and may have been about this one. */
    private static boolean mayConcernUnnamed(DebtFacts debt) {
        var unnamed = debt.facts().unknownDebt().concerning();
        return !unnamed.contacts().isEmpty() || !unnamed.papers().isEmpty();
    }

    private static int silence(LocalDate due, NavigableMap<LocalDate, Boolean> events, LocalDate today) {
        int longest = 0;
        var before = due;
        for (var event : events.tailMap(due, false).entrySet()) {
            // Acknowledging after expiry waives the defence (Civil Code 192).
            longest = event.getValue() ? 0 : Math.max(longest, fullYears(before, event.getKey()));
            before = event.getKey();
        }
        return Math.max(longest, fullYears(before, today));
    }

    /** How many years have ended between two days; a year has ended when its last day is over. */
    static int fullYears(LocalDate from, LocalDate to) {
        return Elapsed.full(ChronoUnit.YEARS, from, to);
    }

    private static @Nullable LocalDate dueDay(DebtFacts debt, LocalDate today) {
        var told = debt.told();
        if (told.finalDueDate() != null) {
            return told.finalDueDate();
        }
        var daysPastDue = debt.daysPastDue();
        return told.dueDate() != null || daysPastDue == null ? told.dueDate() : today.minusDays(daysPastDue);
    }

    @Meaning(
            zh = "距最近一次已知的、会重新计算时效的事件（催要、承认、计划、文书、到期）已满几年",
            en = "full years over since the latest known event from which limitation restarts: demand, acknowledgement,"
                    + " plan, paper, due date",
            unit = Unit.YEARS,
            from = {"finalDueDate|dueDate|daysPastDue", "lastDemandOn", "lastAcknowledgedOn"})
    @ReadableFrom(Layer.STANDING)
    public @Nullable Integer fullYearsSinceLatestEvent() {
        return sinceLatestEvent;
    }

    @Meaning(
            zh = "到期之后，相邻两次已知事件之间（或最后一次至当日）最长的空白满几年；借款人之后又承认过的不算",
            en = "full years of the longest silence between known events after the due date, or since the last of them;"
                    + " none that the borrower later acknowledged",
            unit = Unit.YEARS,
            from = {"finalDueDate|dueDate|daysPastDue", "lastDemandOn", "lastAcknowledgedOn"})
    @ReadableFrom(Layer.STANDING)
    public @Nullable Integer fullYearsOfLongestSilence() {
        return longestSilence;
    }

    @Meaning(
            zh = "距债权人最后一次催要已满几年",
            en = "full years over since the creditor's last demand",
            unit = Unit.YEARS,
            from = "lastDemandOn")
    @ReadableFrom(Layer.STANDING) // as all words of limitation: it is worked out once, with the events
    public @Nullable Integer fullYearsSinceLastDemand() {
        return since(told.lastDemandOn());
    }

    @Meaning(
            zh = "距借款人最后一次承认债务（还款、承诺、请求宽限、签计划）已满几年",
            en = "full years over since the borrower's last payment, promise, request for time or signed plan",
            unit = Unit.YEARS,
            from = "lastAcknowledgedOn")
    @ReadableFrom(Layer.STANDING) // as all words of limitation: it is worked out once, with the events
    public @Nullable Integer fullYearsSinceLastAcknowledged() {
        return since(told.lastAcknowledgedOn());
    }

    @Meaning(
            zh = "距合同最后一期到期日已满几年",
            en = "full years over since the last instalment date of the contract",
            unit = Unit.YEARS,
            from = "finalDueDate")
    @ReadableFrom(Layer.STANDING) // as all words of limitation: it is worked out once, with the events
    public @Nullable Integer fullYearsSinceFinalDueDate() {
        return since(told.finalDueDate());
    }

    private @Nullable Integer since(@Nullable LocalDate day) {
        return day == null ? null : fullYears(day, today);
    }
}
