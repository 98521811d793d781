package org.collectionadvisor.session;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Op;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Subject;

/** Writes checked conditions as the Java expressions of compiled rules. */
final class ConditionWriter {
    private static final String NONE = "0L";

    private ConditionWriter() {}

    /** Where a condition is written, in a pattern or outside of all; and whether it holds where it is unknown. */
    record Side(int pattern, boolean ifUnknown) {
        static final Side SURELY = new Side(-1, false);
        static final Side MAYBE = new Side(-1, true);

        boolean isRight() {
            return pattern < 0;
        }
    }

    /** A number with a bit for each word that leaves a rule undecided, given that none of its conditions fails. */
    static String unknowns(Rule rule) {
        return rule.conclusion().waitsForUnknowns()
                ? unknowns(new Condition.All(rule.conditions().toList()), rule.mayLack())
                : NONE;
    }

    private static String unknowns(Condition condition, List<Read> bits) {
        if (condition instanceof Condition.All all) {
            return joinedUnknowns(all.of().stream().map(one -> unknowns(one, bits)));
        } else if (condition instanceof Condition.Any any) {
            // While no alternative holds, those that are undecided themselves hold the rule back.
            var undecided = joinedUnknowns(any.of().stream()
                    .map(one -> ifElse(write(one, Side.MAYBE), unknowns(one, bits), NONE)));
            return ifElse(write(any, Side.SURELY), NONE, undecided);
        }
        return joinedUnknowns(condition
                .reads()
                .filter(bits::contains)
                .map(read -> ifElse(read(read, Side.MAYBE) + " == null", (1L << bits.indexOf(read)) + "L", NONE)));
    }

    private static String joinedUnknowns(Stream<String> of) {
        return of.filter(one -> !one.equals(NONE))
                .reduce((one, other) -> one + " | " + other)
                .orElse(NONE);
    }

    private static String ifElse(String condition, String then, String otherwise) {
        return then.equals(otherwise) ? then : "(%s ? %s : %s)".formatted(condition, then, otherwise);
    }

    static String write(Condition condition, Side side) {
        if (condition instanceof Condition.All all) {
            return joined(all.of(), " && ", side);
        } else if (condition instanceof Condition.Any any) {
            return joined(any.of(), " || ", side);
        } else if (condition instanceof Condition.Compare c) {
            return comparison(c, side);
        } else if (condition instanceof Condition.Is c) {
            return call("is", side.ifUnknown(), read(c.left(), side), c.expected());
        } else if (condition instanceof Condition.Known c) {
            return call("known", read(c.left(), side), c.expected());
        } else if (condition instanceof Condition.Contains c) {
            return call("contains", side.ifUnknown(), read(c.left(), side), c.expected(), constant(c.left(), c.code()));
        } else if (condition instanceof Condition.OneOf c) {
            return c.codes().stream()
                    .map(code -> equal(c.left(), c.expected(), code, side))
                    .collect(Collectors.joining(c.expected() ? " || " : " && ", "(", ")"));
        }
        var same = (Condition.Same) condition;
        return call("same", fact(same.left(), side), same.expected(), fact(same.right(), side));
    }

    private static String joined(List<Condition> of, String sign, Side side) {
        return of.stream().map(one -> write(one, side)).collect(Collectors.joining(sign, "(", ")"));
    }

    private static String comparison(Condition.Compare c, Side side) {
        var maybe = side.ifUnknown();
        var left = read(c.left(), side);
        var op = "Op." + c.op().name();
        var kind = c.left().word().kind();
        var whole = kind == Word.Kind.WHOLE;
        if (c.right() instanceof Operand.FigureRef figure) {
            return call(
                    kind == Word.Kind.DATE ? "day" : whole ? "whole" : "amount", maybe, left, op, figure(figure, side));
        } else if (c.right() instanceof Operand.Whole number) {
            return call(whole ? "wholeTo" : "amountTo", maybe, left, op, number.number());
        } else if (c.right() instanceof Operand.OfLevel level) {
            return call("compared", maybe, left, op, "Level." + level.level().name());
        } else if (c.right() instanceof Operand.Code code) {
            return equal(c.left(), c.op() == Op.EQUAL, code.code(), side);
        }
        var right = read((Read) c.right(), side);
        if (kind == Word.Kind.CODE) {
            return call("sameCode", maybe, left, c.op() == Op.EQUAL, right);
        }
        return kind == Word.Kind.TEXT
                ? call("text", maybe, left, c.op() == Op.EQUAL, right)
                : call("compared", maybe, left, op, right);
    }

    private static String equal(Read left, boolean expected, String code, Side side) {
        return left.word().kind() == Word.Kind.TEXT
                ? call("text", side.ifUnknown(), read(left, side), expected, quoted(code))
                : call("code", side.ifUnknown(), read(left, side), expected, constant(left, code));
    }

    /** The place of a code's constant: a number is compared faster than a name, and holds as long as the program's build. */
    private static int constant(Read read, String code) {
        int place = read.word().codes().indexOf(code);
        if (place < 0) {
            throw new IllegalStateException("`" + code + "` is no code of " + read.word());
        }
        return place;
    }

    private static String call(String method, Object... arguments) {
        return "Holds." + method
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

    private static String figure(Operand.FigureRef figure, Side side) {
        return (side.isRight() ? "$f0." : "") + "figures().at(" + figure.place() + ")";
    }

    static String read(Read read, Side side) {
        var subject = fact(read.subject(), side);
        var argument = read.argument();
        var call = read.word().call();
        if (argument != null) {
            call = call.formatted(argument(argument, side));
        }
        return subject.equals("this") ? call : subject + "." + call;
    }

    private static String argument(Operand argument, Side side) {
        if (argument instanceof Operand.OfFinding finding) {
            return String.valueOf(finding.number());
        }
        return argument instanceof Operand.OfStep step
                ? String.valueOf(step.number())
                : figure((Operand.FigureRef) argument, side);
    }

    private static String fact(Subject subject, Side side) {
        boolean own = subject.pattern() == side.pattern();
        var pattern = own ? "this" : "$f" + subject.pattern();
        var prefix = own ? "" : pattern + ".";
        return switch (subject.whose()) {
            case ITSELF -> pattern;
            case DEBT -> prefix + "debt()";
            case BORROWER -> prefix + "borrower()";
        };
    }
}
