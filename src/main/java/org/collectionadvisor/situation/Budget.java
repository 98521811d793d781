package org.collectionadvisor.situation;

import java.math.BigDecimal;
import org.collectionadvisor.situation.Limits.Amount;
import org.jspecify.annotations.Nullable;

/** What comes in and goes out, in yuan a month, and the savings in all, in yuan. */
@Built
public record Budget(
        @Meaning(zh = "每月收入", en = "income a month", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> income,

        @Meaning(zh = "每月必要支出", en = "essential expenses a month", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> essentialExpenses,

        @Meaning(zh = "每月其他支出", en = "other expenses a month", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> otherExpenses,

        @Meaning(zh = "现有存款总额", en = "savings in all", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> savings) {}
