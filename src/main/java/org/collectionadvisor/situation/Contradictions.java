package org.collectionadvisor.situation;

import com.fasterxml.jackson.core.JsonPointer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.collectionadvisor.situation.BadSituation.Code;
import org.jspecify.annotations.Nullable;

/** Finds where a situation contradicts itself, in the order of the records. Unknown members contradict nothing. */
final class Contradictions {

    private final Situation situation;
    private final Set<String> debtIds = new HashSet<>();
    private final Set<String> debtsContactedByAgency = new HashSet<>();
    private final Consumer<BadSituation> found;

    private Contradictions(Situation situation, Consumer<BadSituation> found) {
        this.situation = situation;
        this.found = found;
    }

    /** Refuses a situation for its first contradiction. */
    static void refuse(Situation situation) {
        find(situation, contradiction -> {
            throw contradiction;
        });
    }

    /** @param found gets each contradiction */
    static void find(Situation situation, Consumer<BadSituation> found) {
        new Contradictions(situation, found).find();
    }

    private void find() {
        var done = told(situation.done());
        var contacts = told(situation.contacts());
        var refusals = told(situation.refusals());
        var papers = told(situation.legalPapers());
        for (var contact : contacts) {
            if (contact.by() == Contact.By.AGENCY && contact.debtId() != null) {
                debtsContactedByAgency.add(contact.debtId());
            }
        }
        if (situation.borrower() != null) {
            refuse(situation.borrower(), "/borrower");
        }
        for (int i = 0; i < situation.debts().size(); i++) {
            refuse(situation.debts().get(i), "/debts/" + i);
        }
        for (int i = 0; i < done.size(); i++) {
            refuseUnknownDebt(done.get(i).debtId(), "/done/" + i);
            refuseFuture(done.get(i).on(), "/done/" + i, "on");
        }
        for (int i = 0; i < contacts.size(); i++) {
            refuse(contacts.get(i), "/contacts/" + i);
        }
        for (int i = 0; i < refusals.size(); i++) {
            refuse(refusals.get(i), "/refusals/" + i);
        }
        for (int i = 0; i < papers.size(); i++) {
            refuse(papers.get(i), "/legalPapers/" + i);
        }
    }

    private void refuse(Borrower borrower, String at) {
        var year = borrower.birthYear();
        refuseIf(
                year != null && isAbove(year, situation.asOf().getYear()),
                at,
                "birthYear",
                "must not lie after `asOf`");
        refuseFuture(borrower.residentSince(), at, "residentSince");
        refuseFuture(borrower.socialInsuranceSince(), at, "socialInsuranceSince");
    }

    private void refuse(Debt debt, String at) {
        refuseIf(!debtIds.add(debt.id()), at, "id", "must differ from the ids of the debts before it");
        refuseFuture(debt.openedOn(), at, "openedOn");
        var told = debt.daysPastDue();
        var counted = daysPastDue(debt.dueDate());
        refuseIf(
                told != null && counted != null && (isAbove(told, counted) || isAbove(counted, told)),
                at,
                "daysPastDue",
                "must be the days from `dueDate` to `asOf`, or 0 before it");
        refuseFuture(debt.lastDemandOn(), at, "lastDemandOn");
        refuseFuture(debt.lastAcknowledgedOn(), at, "lastAcknowledgedOn");
        refuseFuture(debt.settledOn(), at, "settledOn");
        refuseIf(
                debt.settledOn() != null && debt.stage() != Debt.Stage.SETTLED,
                at,
                "settledOn",
                "must only be told where `stage` is `settled`");
        var late = counted == null ? told : counted;
        refuseIf(
                debt.stage() == Debt.Stage.CURRENT && late != null && isAbove(late, 0),
                at,
                "stage",
                "must not be `current` where `daysPastDue` or `dueDate` says that a payment is late");
        if (debt.agency() != null) {
            refuseIf(
                    Boolean.FALSE.equals(debt.agency().with()) && debtsContactedByAgency.contains(debt.id()),
                    at,
                    "agency/with",
                    "must not be `false` where `contacts` tell of an agency on this debt");
        }
        if (debt.assignment() != null) {
            refuseFuture(debt.assignment().on(), at, "assignment/on");
        }
        var demands = told(debt.cardDemandDates());
        for (int i = 0; i < demands.size(); i++) {
            refuseFuture(demands.get(i), at, "cardDemandDates/" + i);
        }
        if (debt.plan() != null) {
            refuseFuture(debt.plan().askedOn(), at, "plan/askedOn");
            refuseFuture(debt.plan().agreedOn(), at, "plan/agreedOn");
        }
    }

    private void refuse(Contact contact, String at) {
        refuseUnknownDebt(contact.debtId(), at);
        refuseFuture(contact.at() == null ? null : contact.at().date(), at, "at");
    }

    private void refuse(Refusal refusal, String at) {
        refuseUnknownDebt(refusal.debtId(), at);
        refuseFuture(refusal.at(), at, "at");
        var withdrawn = refusal.withdrawnOn();
        refuseFuture(withdrawn, at, "withdrawnOn");
        refuseIf(
                withdrawn != null && refusal.at() != null && isAbove(refusal.at(), withdrawn),
                at,
                "withdrawnOn",
                "must not lie before `at`");
    }

    private void refuse(LegalPaper paper, String at) {
        refuseUnknownDebt(paper.debtId(), at);
        refuseFuture(paper.receivedOn(), at, "receivedOn");
        refuseFuture(paper.respondedOn(), at, "respondedOn");
    }

    private @Nullable Range<Integer> daysPastDue(@Nullable Range<LocalDate> dueDate) {
        return dueDate == null
                ? null
                : dueDate.mapDown(day -> (int) Math.max(0, ChronoUnit.DAYS.between(day, situation.asOf())));
    }

    private void refuseUnknownDebt(@Nullable String debtId, String at) {
        refuseIf(debtId != null && !debtIds.contains(debtId), at, "debtId", "must be the `id` of one of the `debts`");
    }

    private void refuseFuture(@Nullable Range<LocalDate> day, String at, String member) {
        refuseIf(day != null && isAbove(day, situation.asOf()), at, member, "must not lie after `asOf`");
    }

    /** Whether every possible value is above another. */
    private static <T extends Comparable<? super T>> boolean isAbove(Range<T> range, T value) {
        return range.atLeast() != null && range.atLeast().compareTo(value) > 0;
    }

    private static <T extends Comparable<? super T>> boolean isAbove(Range<T> range, Range<T> other) {
        return other.atMost() != null && isAbove(range, other.atMost());
    }

    private void refuseIf(boolean contradicts, String at, String member, String predicate) {
        if (contradicts) {
            found.accept(BadSituation.at(JsonPointer.compile(at + "/" + member), Code.CONTRADICTION, predicate));
        }
    }

    private static <T> List<T> told(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
