package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.collectionadvisor.facts.Concluded.Interruption;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Limits;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The known events from which limitation restarts, and the silences between them. Rules say which events those are,
 * and how long that time is.
 */
public final class Limitation {
    private final Debt told;
    private final LocalDate today;
    private final WorkingDays workingDays;
    private final @Nullable Range<Integer> sinceLatestEvent;
    private final @Nullable Range<Integer> longestSilence;

    Limitation(DebtFacts debt, LocalDate today) {
        told = debt.told();
        this.today = today;
        workingDays = debt.facts().workingDays();
        var due = dueDay(debt, today);
        var events = debt.facts().concluded().interruptions(debt);
        var dated = events.stream()
                .filter(event -> event.day() != null)
                .sorted(Comparator.comparing(Limitation::firstDay))
                .toList();
        if (due != null && due.atLeast() != null && due.atLeast().isAfter(today)) {
            sinceLatestEvent = Range.of(0);
            longestSilence = sinceLatestEvent;
        } else {
            var latest = sinceLatest(due, dated);
            sinceLatestEvent = dated.size() < events.size() || mayConcernUnnamed(debt) ? withinTheYear(latest) : latest;
            longestSilence = due == null ? latest : longest(due, dated);
        }
    }

    /** What happened on an unknown day may have been the latest, which only matters where the latest known is a year old or more. */
    private static @Nullable Range<Integer> withinTheYear(@Nullable Range<Integer> latest) {
        return latest != null && latest.equals(Range.of(0)) ? latest : null;
    }

    /** Whether something was told that names none of several debts, and may have been about this one. */
    private static boolean mayConcernUnnamed(DebtFacts debt) {
        var unnamed = debt.facts().unknownDebt().concerning();
        return !unnamed.contacts().isEmpty() || !unnamed.papers().isEmpty();
    }

    private @Nullable Range<Integer> sinceLatest(@Nullable Range<LocalDate> due, List<Interruption> dated) {
        var days = new ArrayList<Range<LocalDate>>();
        dated.forEach(event -> days.add(Objects.requireNonNull(event.day())));
        if (due != null) {
            days.add(due);
        }
        if (days.isEmpty()) {
            return null;
        }
        var earliest = days.stream()
                .map(Range::atLeast)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder());
        var latest = days.stream().map(this::lastDay).max(Comparator.naturalOrder());
        return new Range<>(
                limitedYears(latest.orElse(today), today),
                earliest.map(day -> limitedYears(day, today)).orElse(null));
    }

    private Range<Integer> longest(Range<LocalDate> due, List<Interruption> dated) {
        int least = lastDay(due).equals(today) ? 0 : silence(lastDay(due), dated);
        // An event on a day that is not known exactly may have broken no silence.
        var exact = dated.stream()
                .filter(event -> Objects.requireNonNull(event.day()).isExact())
                .toList();
        return new Range<>(least, due.atLeast() == null ? null : Integer.valueOf(silence(due.atLeast(), exact)));
    }

    /** The longest time in which surely nothing happened, by events in the order of their first possible days. */
    private int silence(LocalDate due, List<Interruption> events) {
        int longest = 0;
        var since = due;
        for (var event : events) {
            // Acknowledging after expiry waives the defence (Civil Code 192).
            longest = event.acknowledged() ? 0 : Math.max(longest, limitedYears(since, firstDay(event)));
            var last = lastDay(Objects.requireNonNull(event.day()));
            since = last.isAfter(since) ? last : since;
        }
        return Math.max(longest, limitedYears(since, today));
    }

    private static LocalDate firstDay(Interruption event) {
        var first = Objects.requireNonNull(event.day()).atLeast();
        return first == null ? Limits.FIRST_DAY : first;
    }

    /** The last possible day of what is over. */
    private LocalDate lastDay(Range<LocalDate> over) {
        return over.atMost() == null || over.atMost().isAfter(today) ? today : over.atMost();
    }

    /** The same as {@link #fullYears} for a time that ends on the next working day where its last is none (Civil Code 203). */
    private int limitedYears(LocalDate from, LocalDate to) {
        int years = fullYears(from, to);
        boolean stillRuns =
                years > 0 && !workingDays.onOrAfter(from.plusYears(years)).isBefore(to);
        return stillRuns ? years - 1 : years;
    }

    /** How many years have ended between two days; a year has ended when its last day is over. */
    static int fullYears(LocalDate from, LocalDate to) {
        return Elapsed.full(ChronoUnit.YEARS, from, to);
    }

    /** The same, from a day that may not be known exactly. */
    static Range<Integer> fullYears(Range<LocalDate> from, LocalDate to) {
        return from.mapDown(day -> fullYears(day, to));
    }

    private static @Nullable Range<LocalDate> dueDay(DebtFacts debt, LocalDate today) {
        var told = debt.told();
        if (told.finalDueDate() != null) {
            return told.finalDueDate();
        }
        var daysPastDue = debt.daysPastDueByDay();
        return told.dueDate() != null || daysPastDue == null ? told.dueDate() : daysPastDue.mapDown(today::minusDays);
    }

    @Meaning(
            zh = "距最近一次已知的、会重新计算时效的事件（催要、承认、计划、文书、到期）已满几年",
            en = "full years over since the latest known event from which limitation restarts: demand, acknowledgement,"
                    + " plan, paper, due date",
            unit = Unit.YEARS,
            from = {"finalDueDate|dueDate|daysPastDue", "lastDemandOn", "lastAcknowledgedOn"})
    @ReadableFrom(Layer.STANDING)
    public @Nullable Range<Integer> fullYearsSinceLatestEvent() {
        return sinceLatestEvent;
    }

    @Meaning(
            zh = "到期之后，相邻两次已知事件之间（或最后一次至当日）最长的空白满几年；借款人之后又承认过的不算",
            en = "full years of the longest silence between known events after the due date, or since the last of them;"
                    + " none that the borrower later acknowledged",
            unit = Unit.YEARS,
            from = {"finalDueDate|dueDate|daysPastDue", "lastDemandOn", "lastAcknowledgedOn"})
    @ReadableFrom(Layer.STANDING)
    public @Nullable Range<Integer> fullYearsOfLongestSilence() {
        return longestSilence;
    }

    @Meaning(
            zh = "距债权人最后一次催要已满几年",
            en = "full years over since the creditor's last demand",
            unit = Unit.YEARS,
            from = "lastDemandOn")
    @ReadableFrom(Layer.STANDING) // as all words of limitation: it is worked out once, with the events
    public @Nullable Range<Integer> fullYearsSinceLastDemand() {
        return since(told.lastDemandOn());
    }

    @Meaning(
            zh = "距借款人最后一次承认债务（还款、承诺、请求宽限、签计划）已满几年",
            en = "full years over since the borrower's last payment, promise, request for time or signed plan",
            unit = Unit.YEARS,
            from = "lastAcknowledgedOn")
    @ReadableFrom(Layer.STANDING) // as all words of limitation: it is worked out once, with the events
    public @Nullable Range<Integer> fullYearsSinceLastAcknowledged() {
        return since(told.lastAcknowledgedOn());
    }

    @Meaning(
            zh = "距合同最后一期到期日已满几年",
            en = "full years over since the last instalment date of the contract",
            unit = Unit.YEARS,
            from = "finalDueDate")
    @ReadableFrom(Layer.STANDING) // as all words of limitation: it is worked out once, with the events
    public @Nullable Range<Integer> fullYearsSinceFinalDueDate() {
        return since(told.finalDueDate());
    }

    private @Nullable Range<Integer> since(@Nullable Range<LocalDate> day) {
        return day == null ? null : day.mapDown(from -> limitedYears(from, today));
    }
}
