package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.situation.Contact;
import org.jspecify.annotations.Nullable;

/**
 * The collectors' calls counted by day. A count that was not told is taken as one, and calls to an unknown number as calls to
 * a number of their own, so each figure is a lower bound.
 */
final class ContactCounts {
    private final Map<Calls, Integer> connected = new HashMap<>();
    private final Map<Calls, Integer> unanswered = new HashMap<>();
    private final boolean severalDebts;

    /** Calls about one debt on one day, to one number where numbers are told apart. */
    private record Calls(
            @Nullable String debtId,
            LocalDate date,
            Contact.@Nullable To to,
            @Nullable String number) {}

    ContactCounts(List<Contact> contacts, boolean severalDebts) {
        this.severalDebts = severalDebts;
        for (var contact : contacts) {
            var day = day(contact);
            if (day != null && Boolean.TRUE.equals(contact.connected()) && contact.to() == Contact.To.BORROWER) {
                connected.merge(new Calls(contact.debtId(), day, contact.to(), null), times(contact), Integer::sum);
            }
            if (day != null && Boolean.FALSE.equals(contact.connected()) && contact.calledNumber() != null) {
                unanswered.merge(toNumber(contact, day), times(contact), Integer::sum);
            }
        }
    }

    /** The day of a call by a collector, null for any other contact. */
    private static @Nullable LocalDate day(Contact contact) {
        boolean collectorCalls = contact.channel() == Contact.Channel.CALL && contact.by() != Contact.By.COURT;
        return collectorCalls && contact.at() != null ? contact.at().date() : null;
    }

    /** Of several debts, what names none cannot be added to anything. */
    private boolean isAlone(Contact contact) {
        return severalDebts && contact.debtId() == null;
    }

    private static int times(Contact contact) {
        return contact.count() == null ? 1 : contact.count();
    }

    private static Calls toNumber(Contact contact, LocalDate day) {
        return new Calls(contact.debtId(), day, contact.to(), contact.calledNumber());
    }

    @Nullable
    Integer connectedThatDay(Contact contact) {
        var day = day(contact);
        if (day == null || contact.connected() == null) {
            return null;
        }
        if (isAlone(contact)) {
            return contact.connected() ? times(contact) : 0;
        }
        return connected.getOrDefault(new Calls(contact.debtId(), day, Contact.To.BORROWER, null), 0);
    }

    @Nullable
    Integer unansweredThatDay(Contact contact) {
        var day = day(contact);
        if (day == null || contact.connected() == null) {
            return null;
        }
        return contact.calledNumber() == null || isAlone(contact)
                ? Integer.valueOf(contact.connected() ? 0 : times(contact))
                : unanswered.getOrDefault(toNumber(contact, day), Integer.valueOf(0));
    }
}
