package org.collectionadvisor.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.rulebook.Definition;
import org.collectionadvisor.rulebook.Rulebook;
import org.collectionadvisor.situation.Situation.Language;
import org.jspecify.annotations.Nullable;

/** Conditions read aloud in one language, with the meanings that the vocabulary gives its words. */
public final class Aloud {
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
    private final Marks marks;
    private final Map<String, Definition> definitions;

    public Aloud(Rulebook rulebook, Language language, Marks marks) {
        this.rulebook = rulebook;
        this.language = language;
        this.marks = marks;
        definitions = rulebook.definitions().stream().collect(Collectors.toMap(Definition::key, one -> one));
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** A condition: a list where it has parts, else a sentence. */
    public String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return list(all.parts(), head(all));
        }
        if (condition instanceof Condition.Any any) {
            return list(any.parts(), head(any));
        }
        if (condition instanceof Condition.Unless unless) {
            return head(unless) + say("：", ": ") + of(unless.of());
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
        return marks.list(head, parts.stream().map(this::of).toList());
    }

    /** What joins the parts of a condition. */
    String head(Condition condition) {
        if (condition instanceof Condition.Unless unless) {
            return unless.expected() ? say("未知或并非", "unless it is known") : say("已知", "it is known");
        }
        return condition instanceof Condition.Any
                ? say("以下至少一项成立", "at least one of these holds")
                : say("以下都成立", "all of these hold");
    }

    private String defined(Defined defined) {
        var definition = definitions.get(defined.key());
        if (definition == null) {
            return marks.text(defined.key());
        }
        return truth(
                defined.expected(), marks.text(definition.meaning().in(language).source()));
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
            return joined(left, of.expected() ? say("是", "is one of") : say("不是", "is none of"), codes);
        }
        if (single instanceof Condition.Contains contains) {
            return joined(
                    left,
                    contains.expected() ? say("包括", "includes") : say("不包括", "does not include"),
                    code(contains.left(), contains.code().code()));
        }
        var compare = (Condition.Compare) single;
        return joined(left, op(compare.op()), operand(compare.left(), compare.right()));
    }

    /** Some meanings end in a verb: what the paper says it is. */
    private String joined(String left, String verb, String right) {
        return left + " " + marks.strong(left.endsWith(" is") ? verb.replaceFirst("^is ?", "") : verb) + " " + right;
    }

    String op(Op op) {
        return Objects.requireNonNull((language == Language.ZH ? CHINESE : ENGLISH).get(op));
    }

    /** Meanings of what is true or false begin with "whether" in English. */
    private String truth(boolean expected, String meaning) {
        if (language == Language.ZH) {
            return (expected ? "" : marks.strong("并非") + "：") + meaning.replaceFirst("是否", "");
        }
        var said = meaning.replaceFirst("^(.*?: )?[Ww]hether ", "$1");
        return (expected ? "" : marks.strong("not so:") + " ") + said;
    }

    /** What a word means, and whose it is. */
    String meaning(Read read) {
        var whose = switch (read.whose()) {
            case ITSELF -> "";
            case DEBT -> say("该债：", "of its debt: ");
            case BORROWER -> say("借款人：", "of the borrower: ");
        };
        var meaning = read.word().meaning();
        // What stands after a semicolon tells how the word is to be told, which is not read aloud.
        var said = say(meaning.zh().split("；", 2)[0], meaning.en().split("; ", 2)[0]);
        return marks.text(whose + said) + argument(read.argument());
    }

    private String argument(@Nullable Operand argument) {
        if (argument == null) {
            return "";
        }
        if (argument instanceof Operand.OfFinding finding) {
            return say("：", ": ") + marks.name("finding", finding.code());
        }
        if (argument instanceof Operand.OfStep step) {
            return say("：", ": ") + step(step.code());
        }
        return argument instanceof Operand.OfCode code
                ? say("：", ": ") + step(code.code())
                : " " + operand(null, argument);
    }

    private String operand(@Nullable Read left, Operand operand) {
        if (operand instanceof Operand.FigureRef figure) {
            return marks.name("figure", figure.name());
        }
        if (operand instanceof Operand.Code code) {
            return left == null ? marks.text(code.code()) : code(left, code.code());
        }
        if (operand instanceof Operand.OfLevel level) {
            return marks.text(say(
                    new Measures(language).level(level.level()), level.level().code()));
        }
        if (operand instanceof Operand.Whole whole) {
            return Integer.toString(whole.number());
        }
        return operand instanceof Read read ? meaning(read) : marks.text(operand.toString());
    }

    private String code(Read left, String code) {
        return marks.code(code, name(left.word(), code));
    }

    /** What a code of a word is called; null where the rulebook has no name for it. */
    @Nullable
    String name(Word word, String code) {
        var called = rulebook.texts().name(word.name(), code);
        return called == null ? null : called.in(language).source();
    }

    private String step(String code) {
        return rulebook.texts().step(code) == null ? marks.code(code, null) : marks.name("step", code);
    }
}
