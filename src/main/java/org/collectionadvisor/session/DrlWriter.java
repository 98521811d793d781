package org.collectionadvisor.session;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * Writes checked rules as the DRL that is compiled: every condition as "holds or is unknown", and on the right side only the
 * rule's number and the facts it matched. Nothing an author wrote reaches the compiler as Java.
 */
final class DrlWriter {
    static final String PACKAGE = "org.collectionadvisor.compiled.";

    private DrlWriter() {}

    /** The rules of one layer; empty if it has none. */
    static String layer(Layer layer, List<Rule> rules) {
        var written = IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).conclusion().layer() == layer)
                .mapToObj(i -> rule(i, rules.get(i)))
                .collect(Collectors.joining());
        return written.isEmpty() ? "" : head(layer) + written;
    }

    private static String head(Layer layer) {
        return """
                package %s;
                import org.collectionadvisor.facts.*;
                import %s;
                import %s;
                global %s out;

                """.formatted(packageOf(layer), Op.class.getName(), Maybe.class.getName(), Out.class.getName());
    }

    static String packageOf(Layer layer) {
        return PACKAGE + layer.name().toLowerCase(Locale.ROOT);
    }

    private static String rule(int number, Rule rule) {
        var patterns = IntStream.range(0, rule.patterns().size())
                .mapToObj(i -> pattern(i, rule.patterns().get(i)))
                .collect(Collectors.joining("\n"));
        var facts = IntStream.range(0, rule.patterns().size())
                .mapToObj(i -> ", $f" + i)
                .collect(Collectors.joining());
        return "rule \"r%d\" when\n%s\nthen out.fired(%d%s); end\n".formatted(number, patterns, number, facts);
    }

    private static String pattern(int place, Rule.Pattern pattern) {
        var type = Objects.requireNonNull(Vocabulary.standard().type(pattern.fact()));
        var conditions = pattern.conditions().stream()
                .map(condition -> write(condition, place))
                .collect(Collectors.joining(",\n      "));
        return "  $f%d : %s( %s )".formatted(place, type.getSimpleName(), conditions);
    }

    /** @param place which pattern the condition stands in; only its own fact goes without a name */
    static String write(Condition condition, int place) {
        if (condition instanceof Condition.All all) {
            return joined(all.of(), " && ", place);
        } else if (condition instanceof Condition.Any any) {
            return joined(any.of(), " || ", place);
        } else if (condition instanceof Condition.Compare c) {
            return comparison(c, place);
        } else if (condition instanceof Condition.Is c) {
            return call("is", read(c.left(), place), c.expected());
        } else if (condition instanceof Condition.Known c) {
            return call("known", read(c.left(), place), c.expected());
        } else if (condition instanceof Condition.Contains c) {
            return call("contains", read(c.left(), place), c.expected(), quoted(c.code()));
        } else if (condition instanceof Condition.OneOf c) {
            var codes = c.codes().stream().map(DrlWriter::quoted).collect(Collectors.joining(", "));
            return call(isText(c.left()) ? "oneOfTexts" : "oneOf", read(c.left(), place), c.expected(), codes);
        }
        var same = (Condition.Same) condition;
        return call("same", fact(same.left(), place), same.expected(), fact(same.right(), place));
    }

    private static String joined(List<Condition> of, String sign, int place) {
        return of.stream().map(one -> write(one, place)).collect(Collectors.joining(sign, "(", ")"));
    }

    private static String comparison(Condition.Compare c, int place) {
        var left = read(c.left(), place);
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
            return call(isText(c.left()) ? "text" : "code", left, c.op() == Op.EQUAL, quoted(code.code()));
        }
        var right = read((Read) c.right(), place);
        if (kind == Word.Kind.CODE) {
            return call("sameCode", left, c.op() == Op.EQUAL, right);
        }
        return kind == Word.Kind.TEXT
                ? call("text", left, c.op() == Op.EQUAL, right)
                : call("compared", left, op, right);
    }

    private static boolean isText(Read read) {
        return read.word().kind() == Word.Kind.TEXT;
    }

    private static String call(String method, Object... arguments) {
        return "Maybe." + method
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

    private static String figure(Operand.FigureRef figure) {
        return "figures().at(" + figure.place() + ")";
    }

    static String read(Read read, int place) {
        var subject = fact(read.subject(), place);
        var argument = read.argument();
        var call = read.word().call();
        if (argument != null) {
            call = call.formatted(
                    argument instanceof Operand.Code code ? quoted(code.code()) : figure((Operand.FigureRef) argument));
        }
        return subject.equals("this") ? call : subject + "." + call;
    }

    private static String fact(Subject subject, int place) {
        boolean own = subject.pattern() == place;
        var pattern = own ? "this" : "$f" + subject.pattern();
        var prefix = own ? "" : pattern + ".";
        return switch (subject.whose()) {
            case ITSELF -> pattern;
            case DEBT -> prefix + "debt()";
            case BORROWER -> prefix + "borrower()";
        };
    }
}
