package org.collectionadvisor.facts;

import java.time.LocalDate;
import java.time.LocalTime;
import org.collectionadvisor.situation.Contact;
import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** One contact by a collector, with its debt and what else happened that day. */
public final class ContactFacts extends Fact {
    private final Contact told;
    private final DebtFacts debt;
    private final ContactCounts counts;

    ContactFacts(Facts facts, ToldRecord record, Contact told, DebtFacts debt, ContactCounts counts) {
        super(facts, record);
        this.told = told;
        this.debt = debt;
        this.counts = counts;
    }

    @Override
    public Contact told() {
        return told;
    }

    @Override
    public DebtFacts debt() {
        return debt;
    }

    @Meaning(zh = "联系发生的日期（北京时间）", en = "the day of the contact, in China time", from = "at")
    public @Nullable Range<LocalDate> date() {
        return told.at() == null ? null : told.at().date();
    }

    @Meaning(zh = "联系发生在几天以前，当天为 0", en = "days since the contact, 0 on the day", unit = Unit.DAYS, from = "at")
    public @Nullable Range<Integer> daysAgo() {
        return daysSince(date());
    }

    @Meaning(
            zh = "联系发生在几点（北京时间，0 到 23）；只告知日期时未知",
            en = "the hour of the contact in China time, 0 to 23; unknown where only a date was told",
            unit = Unit.HOUR,
            from = "at")
    public @Nullable Range<Integer> hour() {
        LocalTime time = told.at() == null ? null : told.at().time();
        return time == null ? null : Range.of(time.getHour());
    }

    @Meaning(
            zh = "同一债权人（含其委托机构）当日已接通的通话次数，至少这么多",
            en = "connected calls to the borrower that day by the creditor and its agencies together, at least so many",
            unit = Unit.TIMES,
            from = {"at", "connected", "count"})
    public @Nullable Range<Integer> connectedCallsThatDay() {
        return counts.connectedThatDay(told);
    }

    @Meaning(
            zh = "当日对同一号码未接通的拨打次数，至少这么多",
            en = "unanswered attempts that day to the same number, at least so many",
            unit = Unit.TIMES,
            from = {"at", "connected", "calledNumber", "count"})
    public @Nullable Range<Integer> unansweredThatDay() {
        return counts.unansweredThatDay(told);
    }

    @Meaning(
            zh = "这次联系是否发生在已商定的还款计划之后",
            en = "whether the contact came after a plan had been agreed",
            from = {"at", "/debts/*/plan/agreedOn"})
    public @Nullable Boolean afterAgreedPlan() {
        var agreedOn = debt.plan().agreedOn();
        var date = date();
        return (agreedOn == null || date == null) ? null : isAfter(date, agreedOn);
    }

    private static @Nullable Boolean isAfter(Range<LocalDate> day, Range<LocalDate> other) {
        if (day.atLeast() != null && other.atMost() != null && day.atLeast().isAfter(other.atMost())) {
            return true;
        }
        boolean never =
                day.atMost() != null && other.atLeast() != null && !day.atMost().isAfter(other.atLeast());
        return never ? Boolean.FALSE : null;
    }

    @Meaning(
            zh = "告知了这次联系的言行，且其中没有不当行为",
            en = "whether its conduct was told and nothing improper was in it",
            from = "conduct")
    public @Nullable Boolean plain() {
        return told.conduct() == null ? null : told.conduct().isEmpty();
    }
}
