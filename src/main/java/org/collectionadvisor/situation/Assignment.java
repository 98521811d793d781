package org.collectionadvisor.situation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether and how the debt was sold to another creditor. */
@Built
public record Assignment(
        @Meaning(zh = "债权转让的日期", en = "the day on which the debt was sold") @Nullable
        Range<LocalDate> on,

        @Meaning(zh = "是否收到债权转让通知", en = "whether notice of the sale was received") @Nullable
        Boolean noticeReceived,

        @Meaning(zh = "新债权人名称", en = "the new creditor's name") @Nullable
        String newCreditor) {}
