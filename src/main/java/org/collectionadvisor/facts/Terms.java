package org.collectionadvisor.facts;

import java.time.LocalDate;
import org.collectionadvisor.situation.Debt;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** What follows from the terms on which a debt was taken, or guaranteed. */
public final class Terms {
    private final DebtFacts debt;
    private final Debt told;
    private final LocalDate today;

    Terms(DebtFacts debt, LocalDate today) {
        this.debt = debt;
        this.told = debt.told();
        this.today = today;
    }

    @Meaning(
            zh = "距开户或放款已满几年",
            en = "full years over since it was opened or paid out",
            unit = Unit.YEARS,
            from = "openedOn")
    public @Nullable Range<Integer> fullYearsSinceOpened() {
        return debt.fullYearsSince(told.openedOn());
    }

    @Meaning(
            zh = "开户或放款那一年（没有告知则为今年）满几岁；只看年份，可能还差一岁",
            en =
                    "how old the borrower turned in the year in which it was opened, or turns this year where that is not told",
            unit = Unit.YEARS,
            from = {"/borrower/birthYear", "openedOn"})
    public @Nullable Range<Integer> ageWhenOpened() {
        var birthYear = debt.borrower().told().birthYear();
        var day = told.openedOn() == null ? Range.of(today) : told.openedOn();
        return birthYear == null
                ? null
                : day.map(LocalDate::getYear).with(birthYear.mapDown(year -> -year), Integer::sum);
    }

    @Meaning(
            zh = "保证期间是否已过：过了告知的最后一日；没有告知的，合同最后一期到期后过了若干个月",
            en =
                    "whether the guarantee period is over: past its last day, or, where none is told, so many months past the"
                            + " last instalment date",
            from = {"guarantee/until", "finalDueDate"})
    public @Nullable Boolean guaranteeOver(@In(Unit.MONTHS) @Nullable Figure months) {
        var until = debt.guarantee().until();
        if (until == null && told.finalDueDate() != null && months != null) {
            until = told.finalDueDate().map(day -> day.plusMonths(months.whole()));
        }
        if (until == null) {
            return null;
        } else if (until.atMost() != null && until.atMost().isBefore(today)) {
            return true;
        }
        boolean open = until.atLeast() == null || until.atLeast().isBefore(today);
        return open ? null : Boolean.FALSE;
    }
}
