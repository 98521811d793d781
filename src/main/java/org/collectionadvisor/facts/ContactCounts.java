package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.collectionadvisor.situation.Contact;
import org.jspecify.annotations.Nullable;

/** Calls counted by day; a count that was not told is taken as one, so each figure is a lower bound. */
final class ContactCounts {
    private final Map<Calls, Integer> connected = new HashMap<>();
    private final Map<Calls, Integer> unanswered = new HashMap<>();

    /** Calls about one debt on one day, to one number where numbers are told apart. */
    private record Calls(
            @Nullable String debtId,
            LocalDate date,
            @Nullable String number) {}

    ContactCounts(List<Contact> contacts) {
        for (var contact : contacts) {
            if (contact.channel() == Contact.Channel.CALL && contact.at() != null) {
                int times = contact.count() == null ? 1 : contact.count();
                if (toBorrower(contact) && Boolean.TRUE.equals(contact.connected())) {
                    connected.merge(new Calls(contact.debtId(), contact.at().date(), null), times, Integer::sum);
                }
                if (Boolean.FALSE.equals(contact.connected())) {
                    unanswered.merge(
                            new Calls(contact.debtId(), contact.at().date(), contact.calledNumber()),
                            times,
                            Integer::sum);
                }
            }
        }
    }

    private static boolean toBorrower(Contact contact) {
        return contact.to() == Contact.To.BORROWER;
    }

    @Nullable
    Integer connectedThatDay(Contact contact) {
        return contact.at() == null || contact.connected() == null
                ? null
                : connected.getOrDefault(
                        new Calls(contact.debtId(), contact.at().date(), null), 0);
    }

    @Nullable
    Integer unansweredThatDay(Contact contact) {
        return contact.at() == null || contact.connected() == null
                ? null
                : unanswered.getOrDefault(
                        new Calls(contact.debtId(), contact.at().date(), contact.calledNumber()), 0);
    }
}
