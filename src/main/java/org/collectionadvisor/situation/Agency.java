package org.collectionadvisor.situation;

import org.jspecify.annotations.Nullable;

/** Whether and how a collection agency has the debt. */
@Built
public record Agency(
        @Meaning(zh = "是否已委托催收机构", en = "whether a collection agency has the debt") @ReadAs("handedOver") @Nullable
        Boolean with,

        @Meaning(zh = "催收机构名称", en = "the agency's name") @Nullable
        String name,

        @Meaning(zh = "是否收到过委外催收的告知", en = "whether notice of the agency was received") @Nullable
        Boolean noticeReceived,

        @Meaning(zh = "该机构是否在贷款机构公布的合作名单上", en = "whether the agency is on the lender's published list") @Nullable
        Boolean onLenderList) {

    /** The same as {@link #with}, whose name is a keyword of the rule language's expressions. */
    public @Nullable Boolean handedOver() {
        return with;
    }
}
