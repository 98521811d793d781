package org.collectionadvisor.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.collectionadvisor.situation.Situation;
import org.collectionadvisor.situation.SituationReader;
import org.collectionadvisor.situation.Unit;

/** How the tests of this room tell a situation; single quotes stand for double ones. */
final class Given {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final WorkingDays WEEKENDS_ONLY = new WorkingDays(Set.of(), Set.of());
    private static final Figure HALF = new Figure(BudgetSums.AFFORDABLE_SHARE, Unit.SHARE, new BigDecimal("0.5"));

    private Given() {}

    static Facts facts(LocalDate day, WorkingDays workingDays, Figures figures, String json) {
        var situation = new SituationReader().read("{'id':'B-1',".replace('\'', '"') + json.replace('\'', '"'), day);
        return new Facts(situation, figures, workingDays);
    }

    static Facts facts(Situation situation) {
        return new Facts(situation, new Figures(List.of(HALF)), WEEKENDS_ONLY);
    }

    /** The facts of a situation of these members, its debts among them. */
    static Facts facts(String members) {
        return facts(TODAY, WEEKENDS_ONLY, new Figures(List.of(HALF)), members + "}");
    }

    /** The facts of a situation of one debt, `d`, with these members beside. */
    static Facts beside(String members) {
        return facts("'debts':[{'id':'d','product':'huabei'}]," + members);
    }

    /** A debt of these members. */
    static DebtFacts debt(String members) {
        return debt(TODAY, members);
    }

    static DebtFacts debt(LocalDate day, String members) {
        var json = "'debts':[{'id':'d','product':'huabei'," + members + "}]}";
        return facts(day, WEEKENDS_ONLY, new Figures(List.of(HALF)), json)
                .debts()
                .get(0);
    }

    /** The debt `d` of a situation with these members beside it. */
    static DebtFacts debtBeside(String members) {
        return beside(members).debts().get(0);
    }
}
