package org.collectionadvisor.rulebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.jspecify.annotations.Nullable;

/** Rules and their conditions in the words in which authors write them. */
public final class AsWritten {
    private final List<FigureHistory> figures;
    private final boolean wholly;

    private AsWritten(Rulebook rulebook, boolean wholly) {
        figures = rulebook.figures();
        this.wholly = wholly;
    }

    /** Definitions by their names. */
    public static AsWritten briefly(Rulebook rulebook) {
        return new AsWritten(rulebook, false);
    }

    /** Definitions by their names and what they stand for. */
    public static AsWritten wholly(Rulebook rulebook) {
        return new AsWritten(rulebook, true);
    }

    /** What a rule asks and concludes. */
    public String text(Rule rule) {
        var conditions = rule.when().parts().stream()
                .map(part -> text(rule.fact(), part))
                .collect(Collectors.joining(", "));
        return rule.fact() + "( " + conditions + " ) → " + text(rule.conclusion());
    }

    private String text(Conclusion conclusion) {
        var day = conclusion.day() == null ? "" : ", " + text(conclusion.day());
        if (conclusion instanceof Conclusion.Finding finding) {
            return "finding " + finding.code();
        } else if (conclusion instanceof Conclusion.Risk risk) {
            return "risk " + risk.channel() + " " + risk.level();
        } else if (conclusion instanceof Conclusion.Rank rank) {
            return "rank " + rank.rank();
        } else if (conclusion instanceof Conclusion.Step step) {
            return "step " + step.code() + day;
        } else if (conclusion instanceof Conclusion.Answer answer) {
            return "answer " + answer.code();
        } else if (conclusion instanceof Conclusion.Interruption event) {
            return (event.acknowledged() ? "acknowledges" : "interrupts") + day;
        }
        return conclusion.getClass().getSimpleName();
    }

    /** A condition of a rule that matches a fact. */
    public String text(String fact, Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(fact, all.parts(), " && ");
        } else if (condition instanceof Condition.Any any) {
            return joined(fact, any.parts(), " || ");
        } else if (condition instanceof Condition.Unless unless) {
            return (unless.expected() ? "" : "!") + "unless( " + text(fact, unless.of()) + " )";
        } else if (condition instanceof Defined defined) {
            return (defined.expected() ? "" : "!")
                    + name(fact, defined)
                    + (wholly ? " { " + text(fact, defined.is()) + " }" : "");
        } else if (condition instanceof Condition.Compare compare) {
            return text(compare.left()) + " " + compare.op().sign() + " " + text(compare.right());
        } else if (condition instanceof Condition.OneOf oneOf) {
            return text(oneOf.left()) + (oneOf.expected() ? "" : " not") + " in ( "
                    + oneOf.codes().stream().map(this::text).collect(Collectors.joining(", ")) + " )";
        } else if (condition instanceof Condition.Contains contains) {
            return text(contains.left()) + (contains.expected() ? "" : " not") + " contains " + text(contains.code());
        } else if (condition instanceof Condition.Is is) {
            return (is.expected() ? "" : "!") + text(is.left());
        } else if (condition instanceof Condition.Known known) {
            return text(known.left()) + (known.expected() ? " != null" : " == null");
        }
        return condition.toString();
    }

    private String joined(String fact, List<Condition> parts, String sign) {
        return parts.stream()
                .map(part -> part instanceof Condition.All || part instanceof Condition.Any
                        ? "( " + text(fact, part) + " )"
                        : text(fact, part))
                .collect(Collectors.joining(sign));
    }

    /** A definition of the fact's debt or borrower is read through it. */
    private static String name(String fact, Defined defined) {
        int dot = defined.key().indexOf('.');
        var of = defined.key().substring(0, dot);
        var name = defined.key().substring(dot + 1);
        return of.equals(fact) ? name : of.toLowerCase(Locale.ROOT) + "." + name;
    }

    private String text(@Nullable Operand operand) {
        if (operand instanceof Read read) {
            var whose =
                    read.whose() == Read.Whose.ITSELF ? "" : read.whose().name().toLowerCase(Locale.ROOT) + ".";
            return whose + read.word().name() + (read.argument() == null ? "" : "(" + text(read.argument()) + ")");
        } else if (operand instanceof Operand.FigureRef figure) {
            return "figures." + figures.get(figure.index()).unit().word() + "(\"" + figure.name() + "\")";
        } else if (operand instanceof Operand.Code code) {
            return "\"" + code.code() + "\"";
        } else if (operand instanceof Operand.OfFinding finding) {
            return "\"" + finding.code() + "\"";
        } else if (operand instanceof Operand.OfStep step) {
            return "\"" + step.code() + "\"";
        } else if (operand instanceof Operand.OfCode code) {
            return "\"" + code.code() + "\"";
        } else if (operand instanceof Operand.OfLevel level) {
            return level.level().name();
        } else if (operand instanceof Operand.Whole whole) {
            return String.valueOf(whole.number());
        }
        return String.valueOf(operand);
    }
}
