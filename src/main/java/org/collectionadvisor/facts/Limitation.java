package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The known events from which the time for suing runs anew, and the silences between them; the length of that time is a
 * figure of the rules. An unread demand counts as one that arrived.
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
        // By day: whether the borrower acknowledged the debt on it.
        var events = new TreeMap<LocalDate, Boolean>();
        addCreditorEvents(debt, events);
        addBorrowerEvents(debt, events);
        if (due != null && !due.isAfter(today)) {
            events.putIfAbsent(due, false);
        }
        var notYetDue = due != null && due.isAfter(today);
        var latest = events.isEmpty() ? null : Integer.valueOf(fullYears(events.lastKey(), today));
        if (notYetDue) {
            sinceLatestEvent = 0;
            longestSilence = 0;
        } else {
            // What happened on an unknown day may have been the latest.
            sinceLatestEvent = undated(debt) ? null : latest;
            longestSilence = due == null ? latest : Integer.valueOf(silence(due, events, today));
        }
    }

    private static int silence(LocalDate due, NavigableMap<LocalDate, Boolean> events, LocalDate today) {
        int longest = 0;
        var before = due;
        for (var event : events.tailMap(due, false).entrySet()) {
            // Whoever acknowledges after a long silence has let go of what it brought.
            longest = event.getValue() ? 0 : Math.max(longest, fullYears(before, event.getKey()));
            before = event.getKey();
        }
        return Math.max(longest, fullYears(before, today));
    }

    /** How many years have ended between two days; a year has ended when its last day is over. */
    static int fullYears(LocalDate from, LocalDate to) {
        return Elapsed.full(ChronoUnit.YEARS, from, to);
    }

    /** Whether something that may start the time anew was told without its day, or without its debt. */
    private static boolean undated(DebtFacts debt) {
        var concerning = debt.concerning();
        var nobodys = debt.facts().unknownDebt().concerning();
        return !nobodys.contacts().isEmpty()
                || !nobodys.papers().isEmpty()
                || (Boolean.TRUE.equals(debt.assignment().noticeReceived())
                        && debt.assignment().on() == null)
                || concerning.contacts().stream().anyMatch(contact -> demands(contact.told()) && contact.date() == null)
                || concerning.papers().stream()
                        .anyMatch(paper -> !paper.foundFake() && paper.told().receivedOn() == null)
                || concerning.refusals().stream()
                        .anyMatch(refusal -> Boolean.TRUE.equals(refusal.told().admitsDebt())
                                && refusal.told().at() == null);
    }

    private static @Nullable LocalDate dueDay(DebtFacts debt, LocalDate today) {
        var told = debt.told();
        if (told.finalDueDate() != null) {
            return told.finalDueDate();
        }
        var daysPastDue = debt.daysPastDue();
        return told.dueDate() != null || daysPastDue == null ? told.dueDate() : today.minusDays(daysPastDue);
    }

    private static void addCreditorEvents(DebtFacts debt, Map<LocalDate, Boolean> events) {
        add(debt.told().lastDemandOn(), false, events);
        if (Boolean.TRUE.equals(debt.assignment().noticeReceived())) {
            add(debt.assignment().on(), false, events);
        }
        for (var contact : debt.concerning().contacts()) {
            if (demands(contact.told())) {
                add(contact.date(), false, events);
            }
        }
        for (var paper : debt.concerning().papers()) {
            if (!paper.foundFake()) {
                add(paper.told().receivedOn(), false, events);
            }
        }
    }

    private static boolean demands(Contact contact) {
        return contact.to() == Contact.To.BORROWER
                && contact.by() != Contact.By.COURT
                && !Boolean.FALSE.equals(contact.connected());
    }

    /** They come after those of the creditor: on one day the acknowledgement stands. */
    private static void addBorrowerEvents(DebtFacts debt, Map<LocalDate, Boolean> events) {
        add(debt.told().lastAcknowledgedOn(), true, events);
        add(debt.plan().askedOn(), true, events);
        add(debt.plan().agreedOn(), true, events);
        for (var refusal : debt.concerning().refusals()) {
            if (Boolean.TRUE.equals(refusal.told().admitsDebt())) {
                add(refusal.told().at(), true, events);
            }
        }
    }

    private static void add(@Nullable LocalDate day, boolean acknowledged, Map<LocalDate, Boolean> events) {
        if (day != null) {
            events.put(day, acknowledged);
        }
    }

    @Meaning(
            zh = "距最近一次已知的、会重新计算时效的事件（催要、承认、计划、文书、到期）已满几年",
            en =
                    "full years over since the latest known event from which limitation runs anew: demand, acknowledgement,"
                            + " plan, paper, due date",
            unit = Unit.YEARS,
            from = {"finalDueDate|dueDate|daysPastDue", "lastDemandOn", "lastAcknowledgedOn"})
    public @Nullable Integer fullYearsSinceLatestEvent() {
        return sinceLatestEvent;
    }

    @Meaning(
            zh = "到期之后，相邻两次已知事件之间（或最后一次至当日）最长的空白满几年；借款人之后又承认过的不算",
            en = "full years of the longest silence between known events after the due date, or since the last of them;"
                    + " none that the borrower later acknowledged",
            unit = Unit.YEARS,
            from = {"finalDueDate|dueDate|daysPastDue", "lastDemandOn", "lastAcknowledgedOn"})
    public @Nullable Integer fullYearsOfLongestSilence() {
        return longestSilence;
    }

    @Meaning(
            zh = "距债权人最后一次催要已满几年",
            en = "full years over since the creditor's last demand",
            unit = Unit.YEARS,
            from = "lastDemandOn")
    public @Nullable Integer fullYearsSinceLastDemand() {
        return since(told.lastDemandOn());
    }

    @Meaning(
            zh = "距借款人最后一次承认债务（还款、承诺、请求宽限、签计划）已满几年",
            en = "full years over since the borrower's last payment, promise, request for time or signed plan",
            unit = Unit.YEARS,
            from = "lastAcknowledgedOn")
    public @Nullable Integer fullYearsSinceLastAcknowledged() {
        return since(told.lastAcknowledgedOn());
    }

    @Meaning(
            zh = "距合同最后一期到期日已满几年",
            en = "full years over since the last instalment date of the contract",
            unit = Unit.YEARS,
            from = "finalDueDate")
    public @Nullable Integer fullYearsSinceFinalDueDate() {
        return since(told.finalDueDate());
    }

    private @Nullable Integer since(@Nullable LocalDate day) {
        return day == null ? null : fullYears(day, today);
    }
}
