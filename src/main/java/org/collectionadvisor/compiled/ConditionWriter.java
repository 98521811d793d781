package org.collectionadvisor.compiled;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Defined;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Word;

/**
 * Writes checked conditions as the Java expressions of compiled rules, each true where the condition surely holds.
 *
 * @param of how the fact is called: nothing within a pattern, where a call without an object is one of the matched fact
 * @param named how a definition is written
 */
record ConditionWriter(String of, Function<Defined, String> named) {
    /** Within a pattern, with every definition written out. */
    static final ConditionWriter PLAIN = new ConditionWriter("", ConditionWriter::writtenOut);

    private static String writtenOut(Defined defined) {
        return PLAIN.write(defined.writtenOut());
    }

    String write(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " && ");
        } else if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " || ");
        } else if (condition instanceof Condition.Unless c) {
            return call("unless", write(c.of()), c.expected());
        } else if (condition instanceof Defined c) {
            return named.apply(c);
        } else if (condition instanceof Condition.Compare c) {
            return comparison(c);
        } else if (condition instanceof Condition.Is c) {
            return call("is", read(c.left()), c.expected());
        } else if (condition instanceof Condition.Known c) {
            return call("known", read(c.left()), c.expected());
        } else if (condition instanceof Condition.Contains c) {
            return call("contains", read(c.left()), c.expected(), c.code().ordinal());
        }
        var one = (Condition.OneOf) condition;
        return one.codes().stream()
                .map(code -> equal(one.left(), one.expected(), code))
                .collect(Collectors.joining(one.expected() ? " || " : " && ", "(", ")"));
    }

    private String joined(List<Condition> of, String sign) {
        return of.stream().map(this::write).collect(Collectors.joining(sign, "(", ")"));
    }

    private String comparison(Condition.Compare c) {
        var left = read(c.left());
        var op = "Op." + c.op().name();
        var kind = c.left().word().kind();
        var whole = kind == Word.Kind.WHOLE;
        if (c.right() instanceof Operand.FigureRef figure) {
            return call(kind == Word.Kind.DATE ? "day" : whole ? "whole" : "amount", left, op, figure(figure));
        } else if (c.right() instanceof Operand.Whole number) {
            return call(whole ? "wholeTo" : "amountTo", left, op, number.number());
        } else if (c.right() instanceof Operand.OfLevel level) {
            return call("compared", left, op, "Level." + level.level().name());
        } else if (c.right() instanceof Operand.Code code) {
            return equal(c.left(), c.op() == Op.EQUAL, code);
        }
        var right = read((Read) c.right());
        return switch (kind) {
            case CODE -> call(c.left().word().hasTexts() ? "text" : "sameCode", left, c.op() == Op.EQUAL, right);
            case TEXT -> call("text", left, c.op() == Op.EQUAL, right);
            case LEVEL -> call("compared", left, op, right);
            default -> call("ranges", left, op, right);
        };
    }

    private String equal(Read left, boolean expected, Operand.Code code) {
        return left.word().hasTexts()
                ? call("text", read(left), expected, quoted(code.code()))
                : call("code", read(left), expected, code.ordinal());
    }

    private static String call(String method, Object... arguments) {
        return "Holds."
                + method
                + List.of(arguments).stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A literal of ASCII alone: what lies beyond would depend on the machine's encoding. */
    private static String quoted(String text) {
        var literal = new StringBuilder("\"");
        text.chars()
                .forEach(c -> literal.append(
                        c < 128 && c != '"' && c != '\\'
                                ? String.valueOf((char) c)
                                : String.format(Locale.ROOT, "\\u%04x", c)));
        return literal.append('"').toString();
    }

    private String figure(Operand.FigureRef figure) {
        return of + "figures().at(" + figure.index() + ")";
    }

    /** The call that reads a word, on the matched fact or on what it concerns. */
    String read(Read read) {
        var whose = switch (read.whose()) {
            case ITSELF -> of;
            case DEBT -> of + "debt().";
            case BORROWER -> of + "borrower().";
        };
        var argument = read.argument();
        var call = read.word().call();
        return whose + (argument == null ? call : call.formatted(argument(Objects.requireNonNull(argument))));
    }

    private String argument(Operand argument) {
        if (argument instanceof Operand.OfFinding finding) {
            return String.valueOf(finding.index());
        }
        if (argument instanceof Operand.OfCode of) {
            return quoted(of.code());
        }
        return argument instanceof Operand.OfStep step
                ? String.valueOf(step.index())
                : figure((Operand.FigureRef) argument);
    }
}
