package org.collectionadvisor.explain;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.collectionadvisor.json.Json;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Situation;
import org.jspecify.annotations.Nullable;

/** A situation as it will be on a later day if nothing is done. */
final class Later {
    private static final String DAYS_PAST_DUE = "daysPastDue";

    private Later() {}

    /** The same situation some days later: what is late grows later, what falls due is not paid. */
    static ObjectNode in(int days, Situation situation) {
        var later = WhatIf.copy(situation);
        var on = situation.asOf().plusDays(days);
        later.put("asOf", on.toString());
        for (int i = 0; i < situation.debts().size(); i++) {
            var debt = situation.debts().get(i);
            if (debt.stage() != Debt.Stage.SETTLED) {
                grow(debt, (ObjectNode) later.get("debts").get(i), days, on);
            }
        }
        return later;
    }

    private static void grow(Debt debt, ObjectNode into, int days, LocalDate on) {
        var told = debt.daysPastDue();
        if (told != null && debt.dueDate() != null && !isLate(told)) {
            into.remove(DAYS_PAST_DUE); // counted from the due date again
        } else if (told != null) {
            into.set(DAYS_PAST_DUE, Json.mapper().valueToTree(grown(told, days)));
        }
        if (debt.stage() == Debt.Stage.CURRENT && debt.dueDate() != null) {
            fallDue(debt.dueDate(), into, on);
        }
    }

    private static boolean isLate(Range<Integer> daysPastDue) {
        return daysPastDue.atLeast() != null && daysPastDue.atLeast() > 0;
    }

    /** What is not late stays so: the next instalment may be paid. */
    private static Range<Integer> grown(Range<Integer> told, int days) {
        return new Range<>(grown(told.atLeast(), days), grown(told.atMost(), days));
    }

    private static @Nullable Integer grown(@Nullable Integer told, int days) {
        return told == null || told == 0 ? told : Integer.valueOf(told + days);
    }

    private static void fallDue(Range<LocalDate> due, ObjectNode into, LocalDate on) {
        if (due.atMost() != null && ChronoUnit.DAYS.between(due.atMost(), on) > 0) {
            into.put("stage", Debt.Stage.OVERDUE.code());
        } else if (due.atLeast() == null || ChronoUnit.DAYS.between(due.atLeast(), on) > 0) {
            into.remove("stage");
        }
    }
}
