package org.collectionadvisor.explain;

import java.util.List;
import org.collectionadvisor.conditions.Truth;
import org.collectionadvisor.situation.Situation.Language;
import org.collectionadvisor.situation.Unit;

/** Explanations laid out as lines of text. */
public final class InText {
    private final Measures words;
    private final StringBuilder text = new StringBuilder();

    public InText(Language language) {
        words = new Measures(language);
    }

    /** A rule in the situation it was asked about. */
    public InText add(RuleTruth rule) {
        line(0, rule.rule() + ": " + rule.says());
        line(
                0,
                rule.speaks()
                        ? words.say("说话了", "it speaks")
                        : rule.inForce()
                                ? words.say("没有说话", "it keeps silent")
                                : words.say("当日不适用", "it is not in force on the day"));
        if (rule.facts().isEmpty()) {
            line(0, words.say("没有告知任何 ", "nothing was told that is a ") + rule.fact());
        }
        for (var fact : rule.facts()) {
            line(0, sign(fact.truth()) + " " + fact.pointer() + (fact.debtId() == null ? "" : " " + fact.debtId()));
            fact.conditions().forEach(condition -> add(condition, 1, condition.truth() != Truth.HOLDS));
        }
        return this;
    }

    /** @param open whether a definition, which is said in a sentence, is laid out too */
    private void add(ConditionTruth condition, int depth, boolean open) {
        var shown = condition.shown() == null ? "" : words.say("：", ": ") + condition.shown();
        var turns = condition.turns() == null ? "" : words.say("；翻转：", "; turns with: ") + condition.turns();
        line(depth, sign(condition.truth()) + " " + condition.says() + shown + turns);
        for (var told : condition.facts()) {
            line(depth + 1, told.pointer() + " = " + words.shown(told.value(), Unit.NONE));
        }
        condition.untold().forEach(pointer -> line(depth + 1, pointer + words.say(" 不确知", " is open")));
        if (!condition.rules().isEmpty()) {
            line(depth + 1, words.say("得自 ", "concluded by ") + String.join(", ", condition.rules()));
        }
        if (open || !condition.defined()) {
            condition.parts().forEach(part -> add(part, depth + 1, open));
        }
    }

    /** A rule by itself, in the language of the text. */
    public InText add(RuleInWords rule) {
        boolean chinese = words.language() == Language.ZH;
        var in = chinese ? rule.zh() : rule.en();
        line(0, rule.rule() + " (" + rule.file() + ":" + rule.line() + "): " + in.says());
        line(0, words.say("条件（关于 ", "when, of a ") + rule.fact() + words.say("）：", ":"));
        add(in.when(), 1);
        line(0, words.say("依据：", "sources:"));
        rule.sources()
                .forEach(source -> line(
                        1,
                        source.id() + " [" + source.weight().code() + "] " + (chinese ? source.zh() : source.en())
                                + (source.article() == null ? "" : " · " + source.article())));
        return this;
    }

    private void add(List<RuleInWords.Part> parts, int depth) {
        for (var part : parts) {
            line(depth, "- " + part.says());
            add(part.parts(), depth + 1);
        }
    }

    private static String sign(Truth truth) {
        return switch (truth) {
            case HOLDS -> "✓";
            case FAILS -> "✗";
            case UNKNOWN -> "?";
        };
    }

    private void line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
