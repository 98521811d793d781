package org.collectionadvisor.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.html.Page;
import org.collectionadvisor.rulebook.Definition;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;

/** Conditions read aloud in one language, with the meanings that the vocabulary gives its words. */
final class Aloud {
    private static final Map<Op, String> CHINESE = Map.of(
            Op.EQUAL, "等于", Op.UNEQUAL, "不等于", Op.LESS, "小于", Op.AT_MOST, "不超过", Op.MORE, "超过", Op.AT_LEAST, "至少为");
    private static final Map<Op, String> ENGLISH = Map.of(
            Op.EQUAL, "is",
            Op.UNEQUAL, "is not",
            Op.LESS, "is below",
            Op.AT_MOST, "is at most",
            Op.MORE, "is above",
            Op.AT_LEAST, "is at least");

    private final Rulebook rulebook;
    private final Language language;
    private final Map<String, Definition> definitions;

    Aloud(Rulebook rulebook, Language language) {
        this.rulebook = rulebook;
        this.language = language;
        definitions = rulebook.definitions().stream().collect(Collectors.toMap(Definition::key, one -> one));
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** A condition as HTML: a list where it has parts, else a sentence. */
    String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return list(all.parts(), say("以下都成立", "all of these hold"));
        }
        if (condition instanceof Condition.Any any) {
            return list(any.parts(), say("以下至少一项成立", "at least one of these holds"));
        }
        if (condition instanceof Condition.Unless unless) {
            var head = unless.expected() ? say("未知或并非", "unless it is known") : say("已知", "it is known");
            return head + say("：", ": ") + of(unless.of());
        }
        if (condition instanceof Defined defined) {
            return defined(defined);
        }
        return condition instanceof Condition.Single single
                ? single(single)
                : condition.parts().stream().map(this::of).collect(Collectors.joining());
    }

    private String list(List<Condition> parts, String head) {
        if (parts.size() == 1) {
            return of(parts.get(0));
        }
        return head
                + parts.stream()
                        .map(part -> "<li>" + of(part) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private String defined(Defined defined) {
        var definition = definitions.get(defined.key());
        if (definition == null) {
            return Page.escaped(defined.key());
        }
        return truth(defined.expected(), definition.meaning().in(language).source());
    }

    private String single(Condition.Single single) {
        var left = meaning(single.left());
        if (single instanceof Condition.Is is) {
            return truth(is.expected(), left);
        }
        if (single instanceof Condition.Known known) {
            return known.expected() ? say("已告知：", "told: ") + left : say("没有告知：", "not told: ") + left;
        }
        if (single instanceof Condition.OneOf of) {
            var codes = of.codes().stream()
                    .map(code -> code(of.left(), code.code()))
                    .collect(Collectors.joining(say("、", ", ")));
            return left + " <b>" + (of.expected() ? say("是", "is one of") : say("不是", "is none of")) + "</b> " + codes;
        }
        if (single instanceof Condition.Contains contains) {
            return left + " <b>" + (contains.expected() ? say("包括", "has") : say("不包括", "lacks")) + "</b> "
                    + code(contains.left(), contains.code().code());
        }
        var compare = (Condition.Compare) single;
        var op = (language == Language.ZH ? CHINESE : ENGLISH).get(compare.op());
        return left + " <b>" + op + "</b> " + operand(compare.left(), compare.right());
    }

    /** Meanings of what is true or false begin with "whether" in English. */
    private String truth(boolean expected, String meaning) {
        if (language == Language.ZH) {
            return (expected ? "" : "<b>并非</b>：") + Page.escaped(meaning.replaceFirst("是否", ""));
        }
        var said = Page.escaped(meaning.replaceFirst("^(.*?: )?[Ww]hether ", "$1"));
        return (expected ? "" : "<b>not so:</b> ") + said;
    }

    private String meaning(Read read) {
        var whose = switch (read.whose()) {
            case ITSELF -> "";
            case DEBT -> say("该债：", "of its debt: ");
            case BORROWER -> say("借款人：", "of the borrower: ");
        };
        var meaning = read.word().meaning();
        return Page.escaped(whose + say(meaning.zh(), meaning.en())) + argument(read.argument());
    }

    private String argument(@Nullable Operand argument) {
        if (argument == null) {
            return "";
        }
        if (argument instanceof Operand.OfFinding finding) {
            return say("：", ": ") + summary(finding.code());
        }
        if (argument instanceof Operand.OfStep step) {
            return say("：", ": ") + step(step.code());
        }
        return " " + (argument instanceof Operand.OfCode code ? step(code.code()) : operand(null, argument));
    }

    private String operand(@Nullable Read left, Operand operand) {
        if (operand instanceof Operand.FigureRef figure) {
            return Html.link("figure", figure.name());
        }
        if (operand instanceof Operand.Code code) {
            return left == null ? Page.escaped(code.code()) : code(left, code.code());
        }
        if (operand instanceof Operand.OfLevel level) {
            return Page.escaped(level.level().code());
        }
        if (operand instanceof Operand.Whole whole) {
            return Integer.toString(whole.number());
        }
        return operand instanceof Read read ? meaning(read) : Page.escaped(operand.toString());
    }

    private String code(Read left, String code) {
        var name = left.word().name();
        var called = rulebook.texts().name(name.substring(name.lastIndexOf('.') + 1), code);
        return "<code>" + Page.escaped(code) + "</code>"
                + (called == null ? "" : " " + Page.escaped(called.in(language).source()));
    }

    private String summary(String finding) {
        return Html.link("finding", finding);
    }

    private String step(String code) {
        return rulebook.texts().step(code) == null
                ? "<code>" + Page.escaped(code) + "</code>"
                : Html.link("step", code);
    }
}
