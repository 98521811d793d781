package org.collectionadvisor.explain;

import org.collectionadvisor.rulebook.Conclusion;
import org.collectionadvisor.situation.Situation.Language;

/** Conclusions in words of one language. */
public final class Concluding {
    private final Language language;
    private final Marks marks;

    public Concluding(Language language, Marks marks) {
        this.language = language;
        this.marks = marks;
    }

    private String say(String zh, String en) {
        return marks.text(language == Language.ZH ? zh : en);
    }

    /** What a rule says. */
    public String of(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Finding finding) {
            return say("认定 ", "finds ") + marks.name("finding", finding.code());
        }
        if (conclusion instanceof Conclusion.Step step) {
            return say("建议 ", "advises ") + marks.name("step", step.code());
        }
        if (conclusion instanceof Conclusion.Answer answer) {
            return say("回答 ", "answers ") + marks.name("answer", answer.code());
        }
        if (conclusion instanceof Conclusion.Risk risk) {
            return say("风险至少为 ", "the risk is at least ")
                    + marks.code(risk.channel().code() + " " + risk.level().code(), null);
        }
        if (conclusion instanceof Conclusion.Rank rank) {
            return say("还款顺序：", "the debt's rank among those to be paid: ") + rank.rank();
        }
        if (conclusion instanceof Conclusion.Interruption interruption) {
            return interruption.acknowledged()
                    ? say("诉讼时效因承认债务而中断", "limitation restarts, the debt was acknowledged")
                    : say("诉讼时效中断", "limitation restarts");
        }
        return withheld(conclusion);
    }

    private String withheld(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.LeaveOut) {
            return say("预算不计这笔债", "the budget does not count the debt");
        }
        if (conclusion instanceof Conclusion.WithholdAsks) {
            return say("不再提问", "nothing is asked");
        }
        if (conclusion instanceof Conclusion.WithholdWarnings) {
            return say("风险和发现只留代码，不说出来", "of risks and findings nothing is said");
        }
        return conclusion instanceof Conclusion.WithholdDraft
                ? say("不给出短信草稿", "the draft is withheld")
                : say("不给出这一步", "the step is withheld");
    }
}
