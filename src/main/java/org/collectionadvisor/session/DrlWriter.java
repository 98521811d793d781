package org.collectionadvisor.session;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Vocabulary;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.rulebook.Condition;
import org.collectionadvisor.rulebook.Op;
import org.collectionadvisor.rulebook.Operand;
import org.collectionadvisor.rulebook.Read;
import org.collectionadvisor.rulebook.Rule;
import org.collectionadvisor.rulebook.Subject;

/**
 * Writes checked rules as the DRL that is compiled: on the left side every condition as "holds or is unknown" where the rule may
 * wait for unknowns, on the right side what follows: the rule's number and the facts it matched, and which words are unknown if it does not surely hold.
 * Nothing an author wrote reaches the compiler as Java.
 */
final class DrlWriter {
    static final String PACKAGE = "org.collectionadvisor.compiled.";

    private DrlWriter() {}

    /** Where a condition is written, in a pattern or outside of all; and whether it holds where it is unknown. */
    private record Side(int pattern, boolean ifUnknown) {
        static final Side SURELY = new Side(-1, false);
        static final Side MAYBE = new Side(-1, true);

        boolean isRight() {
            return pattern < 0;
        }
    }

    /** The rules of one layer; empty if it has none. */
    static String layer(Layer layer, List<Rule> rules) {
        var speaking = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).conclusion().layer() == layer)
                .boxed()
                .toList();
        var shared = new HashSet<String>();
        var seen = new HashSet<String>();
        for (var i : speaking) {
            var opening = opening(0, rules.get(i));
            if (!seen.add(opening)) {
                shared.add(opening);
            }
        }
        var written = speaking.stream().map(i -> rule(i, rules.get(i), shared)).collect(Collectors.joining());
        return written.isEmpty() ? "" : head(layer) + written;
    }

    /** A pattern's first condition: where several rules begin alike, the engine looks only once. */
    private static String opening(int pattern, Rule rule) {
        var of = rule.patterns().get(pattern);
        var side = side(pattern, rule);
        return of.fact()
                + of.conditions().stream().limit(1).map(one -> write(one, side)).collect(Collectors.joining());
    }

    private static Side side(int pattern, Rule rule) {
        return new Side(pattern, rule.conclusion().waitsForUnknowns());
    }

    private static String head(Layer layer) {
        return """
                package %s;
                import org.collectionadvisor.facts.*;
                import %s;
                import %s;
                global %s out;

                """.formatted(packageOf(layer), Op.class.getName(), Holds.class.getName(), Out.class.getName());
    }

    static String packageOf(Layer layer) {
        return PACKAGE + layer.name().toLowerCase(Locale.ROOT);
    }

    private static String rule(int number, Rule rule, Set<String> shared) {
        var patterns = IntStream.range(0, rule.patterns().size())
                .mapToObj(i -> pattern(i, rule, shared))
                .collect(Collectors.joining("\n"));
        var facts = IntStream.range(0, rule.patterns().size())
                .mapToObj(i -> ", $f" + i)
                .collect(Collectors.joining());
        return "rule \"r%d\" when\n%s\nthen\n  %send\n"
                .formatted(
                        number,
                        patterns,
                        rule.mayLack().isEmpty() || !rule.conclusion().waitsForUnknowns()
                                ? "out.concluded(%d%s);\n".formatted(number, facts)
                                : concludedOrBlocked(number, rule, facts));
    }

    private static String concludedOrBlocked(int number, Rule rule, String facts) {
        var all = new Condition.All(rule.conditions().toList());
        return "if (%s) { out.concluded(%d%s); } else { out.blocked(%d, %s%s); }\n"
                .formatted(write(all, Side.SURELY), number, facts, number, unknowns(all, rule.mayLack()), facts);
    }

    /** A number with a bit for each word that leaves a condition undecided, given that it does not fail. */
    private static String unknowns(Condition condition, List<Read> bits) {
        if (condition instanceof Condition.All all) {
            return all.of().stream().map(one -> unknowns(one, bits)).collect(Collectors.joining(" | ", "(", ")"));
        } else if (condition instanceof Condition.Any any) {
            // While no alternative holds, those that are undecided themselves hold the rule back.
            return any.of().stream()
                    .map(one -> "(%s ? %s : 0L)".formatted(write(one, Side.MAYBE), unknowns(one, bits)))
                    .collect(Collectors.joining(" | ", "(" + write(any, Side.SURELY) + " ? 0L : (", "))"));
        }
        return condition
                .reads()
                .filter(bits::contains)
                .map(read -> "(%s == null ? %dL : 0L)".formatted(read(read, Side.SURELY), 1L << bits.indexOf(read)))
                .reduce((one, other) -> one + " | " + other)
                .orElse("0L");
    }

    private static String pattern(int place, Rule rule, Set<String> shared) {
        var pattern = rule.patterns().get(place);
        var type = Objects.requireNonNull(Vocabulary.standard().type(pattern.fact()));
        var conditions = pattern.conditions();
        int apart = shared.contains(opening(place, rule)) ? 1 : 0;
        var constraints = Stream.of(conditions.subList(0, apart), conditions.subList(apart, conditions.size()))
                .filter(some -> !some.isEmpty())
                .map(some -> constraint(some, side(place, rule)))
                .collect(Collectors.joining(",\n      "));
        return "  $f%d : %s( %s )".formatted(place, type.getSimpleName(), constraints);
    }

    /** Several conditions as one: the engine takes longer to pass a fact on than to look at it. */
    private static String constraint(List<Condition> conditions, Side side) {
        var written = conditions.stream().map(one -> write(one, side)).toList();
        return written.size() == 1 && !written.get(0).startsWith("(")
                ? written.get(0)
                : written.stream().collect(Collectors.joining(" && ", "Holds.joined(", ")"));
    }

    private static String write(Condition condition, Side side) {
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
            return call("contains", side.ifUnknown(), read(c.left(), side), c.expected(), quoted(c.code()));
        } else if (condition instanceof Condition.OneOf c) {
            var codes = c.codes().stream().map(DrlWriter::quoted).collect(Collectors.joining(", "));
            return call(
                    isText(c.left()) ? "oneOfTexts" : "oneOf",
                    side.ifUnknown(),
                    read(c.left(), side),
                    c.expected(),
                    codes);
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
            return call(isText(c.left()) ? "text" : "code", maybe, left, c.op() == Op.EQUAL, quoted(code.code()));
        }
        var right = read((Read) c.right(), side);
        if (kind == Word.Kind.CODE) {
            return call("sameCode", maybe, left, c.op() == Op.EQUAL, right);
        }
        return kind == Word.Kind.TEXT
                ? call("text", maybe, left, c.op() == Op.EQUAL, right)
                : call("compared", maybe, left, op, right);
    }

    private static boolean isText(Read read) {
        return read.word().kind() == Word.Kind.TEXT;
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

    private static String read(Read read, Side side) {
        var subject = fact(read.subject(), side);
        var argument = read.argument();
        var call = read.word().call();
        if (argument != null) {
            call = call.formatted(
                    argument instanceof Operand.Code code
                            ? quoted(code.code())
                            : figure((Operand.FigureRef) argument, side));
        }
        return subject.equals("this") ? call : subject + "." + call;
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
