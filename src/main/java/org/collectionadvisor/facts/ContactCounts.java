package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.Range;
import org.jspecify.annotations.Nullable;

/**
 * The collectors' calls counted by day. A count that was not told is taken as one, and calls to an unknown number as calls to
 * a number of their own, so each figure is a lower bound.
 */
final class ContactCounts {
    private static final Range<Integer> NONE = Range.of(0);
    private static final Range<Integer> ONCE = Range.of(1);

    private final Map<Calls, Range<Integer>> connected = new HashMap<>();
    private final Map<Calls, Range<Integer>> unanswered = new HashMap<>();
    private final boolean severalDebts;

    /** Calls about one debt on one day, to one number where numbers are told apart. */
    private record Calls(
            @Nullable String debtId,
            Range<LocalDate> date,
            Contact.@Nullable To to,
            @Nullable String number) {}

    ContactCounts(List<Contact> contacts, boolean severalDebts) {
        this.severalDebts = severalDebts;
        for (var contact : contacts) {
            var day = day(contact);
            if (day != null && Boolean.TRUE.equals(contact.connected()) && contact.to() == Contact.To.BORROWER) {
                connected.merge(
                        new Calls(contact.debtId(), day, contact.to(), null), times(contact), ContactCounts::sum);
            }
            if (day != null && Boolean.FALSE.equals(contact.connected()) && contact.calledNumber() != null) {
                unanswered.merge(toNumber(contact, day), times(contact), ContactCounts::sum);
            }
        }
    }

    /** The day of a call by a collector, null for any other contact. */
    private static @Nullable Range<LocalDate> day(Contact contact) {
        boolean collectorCalls = contact.channel() == Contact.Channel.CALL && contact.by() != Contact.By.COURT;
        return collectorCalls && contact.at() != null && contact.at().date().isExact()
                ? contact.at().date()
                : null;
    }

    /** Of several debts, what names none cannot be added to anything. */
    private boolean isAlone(Contact contact) {
        return severalDebts && contact.debtId() == null;
    }

    private static Range<Integer> times(Contact contact) {
        var count = contact.count() == null ? ONCE : contact.count();
        return count.atLeast() == null ? new Range<>(1, count.atMost()) : count;
    }

    private static Range<Integer> sum(Range<Integer> one, Range<Integer> other) {
        return Objects.requireNonNull(one.with(other, Integer::sum));
    }

    private static Calls toNumber(Contact contact, Range<LocalDate> day) {
        return new Calls(contact.debtId(), day, contact.to(), contact.calledNumber());
    }

    @Nullable
    Range<Integer> connectedThatDay(Contact contact) {
        var day = day(contact);
        if (day == null || contact.connected() == null) {
            return null;
        }
        if (isAlone(contact)) {
            return contact.connected() ? times(contact) : NONE;
        }
        return connected.getOrDefault(new Calls(contact.debtId(), day, Contact.To.BORROWER, null), NONE);
    }

    @Nullable
    Range<Integer> unansweredThatDay(Contact contact) {
        var day = day(contact);
        if (day == null || contact.connected() == null) {
            return null;
        }
        return contact.calledNumber() == null || isAlone(contact)
                ? contact.connected() ? NONE : times(contact)
                : unanswered.getOrDefault(toNumber(contact, day), NONE);
    }
}
