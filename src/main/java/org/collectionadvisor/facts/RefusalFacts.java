package org.collectionadvisor.facts;

import org.collectionadvisor.situation.Meaning;
import org.collectionadvisor.situation.Range;
import org.collectionadvisor.situation.Refusal;
import org.collectionadvisor.situation.Unit;
import org.jspecify.annotations.Nullable;

/** A refusal to communicate, for one of the debts it is about. */
public final class RefusalFacts extends Fact {
    private final Refusal told;
    private final DebtFacts debt;

    RefusalFacts(Facts facts, ToldRecord record, Refusal told, DebtFacts debt) {
        super(facts, record);
        this.told = told;
        this.debt = debt;
    }

    @Override
    public Refusal told() {
        return told;
    }

    @Override
    public DebtFacts debt() {
        return debt;
    }

    @Meaning(zh = "拒绝发生在几天以前，当天为 0", en = "days since the refusal, 0 on the day", unit = Unit.DAYS, from = "at")
    public @Nullable Range<Integer> daysAgo() {
        return daysSince(told.at());
    }

    @Meaning(
            zh = "拒绝是否仍有效：没有告知已撤回，即视为有效",
            en = "whether the refusal is in force: it is, unless a withdrawal was told",
            from = {"form", "at", "withdrawnOn"})
    public boolean inForce() {
        return told.withdrawnOn() == null;
    }
}
