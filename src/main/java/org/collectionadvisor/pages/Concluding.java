package org.collectionadvisor.pages;

import java.util.Locale;
import org.collectionadvisor.rulebook.Conclusion;

/** Conclusions in words of both languages. */
final class Concluding {
    private Concluding() {}

    /** What a rule says, as HTML. */
    static String of(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Finding finding) {
            return Html.both("认定", "finds ") + Html.link("finding", finding.code());
        }
        if (conclusion instanceof Conclusion.Step step) {
            return Html.both("建议", "advises ") + Html.link("step", step.code());
        }
        if (conclusion instanceof Conclusion.Answer answer) {
            return Html.both("回答", "answers ") + Html.link("answer", answer.code());
        }
        if (conclusion instanceof Conclusion.Risk risk) {
            return Html.both("风险至少为", "the risk is at least ") + "<code>"
                    + risk.channel().code() + " " + risk.level().code() + "</code>";
        }
        if (conclusion instanceof Conclusion.Rank rank) {
            return Html.both("还款顺序", "the debt's rank among those to be paid: ") + rank.rank();
        }
        if (conclusion instanceof Conclusion.Interruption interruption) {
            return interruption.acknowledged()
                    ? Html.both("诉讼时效因承认债务而中断", "limitation restarts, the debt was acknowledged")
                    : Html.both("诉讼时效中断", "limitation restarts");
        }
        if (conclusion instanceof Conclusion.LeaveOut) {
            return Html.both("预算不计这笔债", "the budget does not count the debt");
        }
        if (conclusion instanceof Conclusion.WithholdAsks) {
            return Html.both("不再提问", "nothing is asked");
        }
        return conclusion instanceof Conclusion.WithholdDraft
                ? Html.both("不给出短信草稿", "the draft is withheld")
                : Html.both("不给出这一步", "the step is withheld");
    }

    static String layer(Conclusion conclusion) {
        return conclusion.layer().name().toLowerCase(Locale.ROOT);
    }
}
