package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Op;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.facts.Level;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.written.BadRule;
import org.collectionadvisor.written.Token.Kind;
import org.collectionadvisor.written.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads one condition of a pattern, {@code daysPastDue >= figures.days("agency.silent")}, and checks every name in it. */
final class ConditionParser {
    private static final Map<String, Op> OPS =
            Map.of("==", Op.EQUAL, "!=", Op.UNEQUAL, "<", Op.LESS, "<=", Op.AT_MOST, ">", Op.MORE, ">=", Op.AT_LEAST);
    private static final List<String> LEVELS =
            java.util.Arrays.stream(Level.values()).map(Enum::name).toList();

    private static final Set<Word.Kind> UNORDERED =
            EnumSet.of(Word.Kind.CODE, Word.Kind.CODES, Word.Kind.TEXT, Word.Kind.TRUTH);
    private static final int DEEPEST = 50;

    private final Scope scope;
    private final Tokens tokens;
    private final OperandParser operands;
    private int depth;

    private ConditionParser(Scope scope, Tokens tokens) {
        this.scope = scope;
        this.tokens = tokens;
        operands = new OperandParser(scope, tokens);
    }

    /** Commas mean <i>and</i>, as between the conditions of a rule. */
    static Condition condition(String source, Scope scope) {
        return condition(Tokens.of(source, ""), scope);
    }

    /** The same of what is cut into words and signs already. */
    static Condition condition(Tokens tokens, Scope scope) {
        var parser = new ConditionParser(scope, tokens);
        var of = new ArrayList<>(List.of(parser.any()));
        while (tokens.take(",")) {
            of.add(parser.any());
        }
        tokens.expectEnd();
        return of.size() == 1 ? of.get(0) : new Condition.All(List.copyOf(of));
    }

    /** Reads one word, with its argument, off tokens that go on after it. */
    static Read read(Tokens tokens, Scope scope) {
        var parser = new ConditionParser(scope, tokens);
        return parser.read(scope.resolve(parser.path()));
    }

    private Condition any() {
        var of = new ArrayList<>(List.of(all()));
        while (tokens.take("||")) {
            of.add(all());
        }
        return of.size() == 1 ? of.get(0) : new Condition.Any(List.copyOf(of));
    }

    private Condition all() {
        var of = new ArrayList<>(List.of(single()));
        while (tokens.take("&&")) {
            of.add(single());
        }
        return of.size() == 1 ? of.get(0) : new Condition.All(List.copyOf(of));
    }

    private Condition single() {
        if (++depth > DEEPEST) {
            throw new BadRule("too-deep");
        }
        var single = tokens.take("!") ? single().negated() : tokens.take("(") ? closed() : named();
        depth--;
        return single;
    }

    /** What stands between an opening bracket, which was taken, and its closing one. */
    private Condition closed() {
        var inner = any();
        tokens.expect(")");
        return inner;
    }

    private Condition named() {
        if (tokens.isA(Kind.NUMBER) || tokens.isA(Kind.TEXT)) {
            throw new BadRule("word-first", tokens.shown()).at(tokens.place());
        }
        var path = path();
        if (path.equals(List.of("not")) && tokens.isA(Kind.NAME)) {
            throw new BadRule("write-not").at(tokens.placeBefore());
        }
        if (path.equals(List.of("unless")) && tokens.take("(")) {
            return new Condition.Unless(closed(), true);
        }
        if (path.equals(List.of("unless"))) {
            throw new BadRule("bracket-missing", "unless").at(tokens.placeBefore());
        }
        var named = scope.resolve(path);
        var definition = named.definition();
        if (definition == null) {
            return comparison(read(named));
        } else if (OPS.keySet().stream().anyMatch(tokens::is)) {
            throw WordChecks.hasNoValue(definition);
        }
        return scope.definition(definition, named.whose());
    }

    private List<String> path() {
        var path = new ArrayList<>(List.of(tokens.takeA(Kind.NAME)));
        while (tokens.take(".")) {
            path.add(tokens.takeA(Kind.NAME));
        }
        return path;
    }

    private Read read(Scope.Named named) {
        var word = named.word();
        if (named.definition() != null) {
            throw WordChecks.hasNoValue(named.definition());
        } else if (word == null) {
            throw new BadRule("fact-for-word");
        }
        if (word.argument() == Word.Argument.NONE) {
            return new Read(named.whose(), word, null);
        }
        tokens.expect("(");
        Operand argument = word.argument() == Word.Argument.FIGURE ? operands.figureFor(word) : operands.name(word);
        tokens.expect(")");
        return new Read(named.whose(), word, argument);
    }

    private Condition comparison(Read left) {
        boolean not = tokens.take("not");
        if (tokens.take("in")) {
            if (left.word().kind() != Word.Kind.TEXT) {
                WordChecks.mustBe(left.word(), Word.Kind.CODE, "in");
            }
            return new Condition.OneOf(left, operands.codes(left.word()), !not);
        }
        if (tokens.take("contains")) {
            WordChecks.mustBe(left.word(), Word.Kind.CODES, "contains");
            return new Condition.Contains(left, operands.code(left.word()), !not);
        }
        if (not) {
            throw new BadRule("not-before-in");
        }
        operands.mustNotCalculate();
        var op = op();
        if (op == null) {
            mustBeComparison();
            WordChecks.mustBe(left.word(), Word.Kind.TRUTH, "alone");
            return new Condition.Is(left, true);
        }
        if (tokens.is("(") && left.word().kind() == Word.Kind.CODE) {
            throw new BadRule("write-in", op == Op.UNEQUAL ? "not in" : "in").at(tokens.place());
        }
        if (tokens.take("null")) {
            if (op != Op.EQUAL && op != Op.UNEQUAL) {
                throw new BadRule("null-ordered");
            }
            return new Condition.Known(left, op == Op.UNEQUAL);
        }
        if (left.word().kind() == Word.Kind.TRUTH
                && (op == Op.EQUAL || op == Op.UNEQUAL)
                && (tokens.is("true") || tokens.is("false"))) {
            var expected = tokens.takeA(Kind.NAME).equals("true");
            return new Condition.Is(left, expected == (op == Op.EQUAL));
        }
        return new Condition.Compare(left, op, operand(left.word(), op));
    }

    private void mustBeComparison() {
        var place = tokens.place();
        if (tokens.take("=")) {
            throw (tokens.is(">") || tokens.is("<")
                            ? new BadRule("write-order", "=" + tokens.shown(), tokens.shown() + "=")
                            : new BadRule("write-equal"))
                    .at(place);
        }
    }

    private @Nullable Op op() {
        for (var op : OPS.entrySet()) {
            if (tokens.take(op.getKey())) {
                if (tokens.is("=")) {
                    throw new BadRule("write-equality", op.getKey() + "=", op.getKey()).at(tokens.place());
                }
                return op.getValue();
            }
        }
        return null;
    }

    private Operand operand(Word word, Op op) {
        if (tokens.isA(Kind.TEXT)) {
            return operands.text(word, op == Op.EQUAL || op == Op.UNEQUAL);
        }
        if (tokens.isA(Kind.NUMBER)) {
            return operands.number(word);
        }
        operands.mustNotCalculate();
        if (tokens.is("figures")) {
            var figure = operands.figure(word);
            WordChecks.mustCount(word, scope.unit(figure));
            return figure;
        }
        if (LEVELS.stream().anyMatch(tokens::is)) {
            WordChecks.mustBe(word, Word.Kind.LEVEL, "level");
            return new Operand.OfLevel(Level.valueOf(tokens.takeA(Kind.NAME)));
        }
        var bare = operands.bareCode(word);
        if (bare != null) {
            throw new BadRule("no-quotes", bare).at(tokens.place());
        } else if (tokens.is("true") || tokens.is("false")) {
            throw new BadRule("truth-compared", word).at(tokens.place());
        }
        if (word.kind() == Word.Kind.TRUTH && tokens.shown().matches("(?i)yes|no|true|false")) {
            throw new BadRule("truth-text", word).at(tokens.place());
        }
        if (word.kind() == Word.Kind.LEVEL && tokens.isA(Kind.NAME)) {
            var level = tokens.shown();
            throw new BadRule(Sentence.of("no-level", level).near(level, LEVELS)).at(tokens.place());
        }
        var read = read(scope.resolve(path()));
        operands.mustNotCalculate();
        if (UNORDERED.contains(word.kind())
                && (word.kind() == Word.Kind.CODES || (op != Op.EQUAL && op != Op.UNEQUAL))) {
            throw new BadRule("compared-so", word);
        }
        if (!WordChecks.areOfOneKind(word, read.word())) {
            throw new BadRule("two-kinds", word, read.word());
        }
        return read;
    }
}
