package org.collectionadvisor.situation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.collectionadvisor.situation.Limits.Amount;
import org.collectionadvisor.situation.Limits.Whole;
import org.jspecify.annotations.Nullable;

/** A plan asked for, offered or agreed: yuan a month, for so many months. */
@Built
public record Plan(
        @Meaning(zh = "借款人提出还款计划的日期", en = "the day on which the borrower asked for a plan") @Nullable
        Range<LocalDate> askedOn,

        @Meaning(zh = "对方是否提出过还款计划", en = "whether the other side offered a plan") @Nullable
        Boolean offered,

        @Meaning(zh = "达成还款计划的日期", en = "the day on which the plan was agreed") @Nullable
        Range<LocalDate> agreedOn,

        @Meaning(zh = "计划每月还款额", en = "what the plan asks a month", unit = Unit.YUAN) @Amount @Nullable
        Range<BigDecimal> monthly,

        @Meaning(zh = "计划的月数", en = "how many months the plan runs", unit = Unit.MONTHS)
        @Whole(min = 1, max = 1200)
        @Nullable
        Range<Integer> months,

        @Meaning(zh = "是否按计划履行", en = "whether the borrower has kept to the plan") @Nullable
        Boolean kept) {}
