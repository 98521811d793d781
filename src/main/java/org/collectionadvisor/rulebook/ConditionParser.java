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
        var tokens = new Tokens(source);
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
            throw new BadRule("the condition is too deep to be understood", "make two rules of it");
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
        var path = path();
        if (path.equals(List.of("unless")) && tokens.take("(")) {
            return new Condition.Unless(closed(), true);
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
        var path = new ArrayList<>(List.of(tokens.takeA("name")));
        while (tokens.take(".")) {
            path.add(tokens.takeA("name"));
        }
        return path;
    }

    private Read read(Scope.Named named) {
        var word = named.word();
        if (named.definition() != null) {
            throw WordChecks.hasNoValue(named.definition());
        } else if (word == null) {
            throw new BadRule("a fact stands where a word should", "write one of its words after a dot");
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
                WordChecks.mustBe(left.word(), Word.Kind.CODE, "before `in`");
            }
            return new Condition.OneOf(left, operands.codes(left.word()), !not);
        }
        if (tokens.take("contains")) {
            WordChecks.mustBe(left.word(), Word.Kind.CODES, "contains");
            return new Condition.Contains(left, operands.code(left.word()), !not);
        }
        if (not) {
            throw new BadRule("`not` stands before `in` or `contains`", "");
        }
        var op = op();
        if (op == null) {
            WordChecks.mustBe(left.word(), Word.Kind.TRUTH, "alone");
            return new Condition.Is(left, true);
        }
        if (tokens.take("null")) {
            if (op != Op.EQUAL && op != Op.UNEQUAL) {
                throw new BadRule("an unknown word is neither more nor less", "write `== null` or `!= null`");
            }
            return new Condition.Known(left, op == Op.UNEQUAL);
        }
        if (left.word().kind() == Word.Kind.TRUTH
                && (op == Op.EQUAL || op == Op.UNEQUAL)
                && (tokens.is("true") || tokens.is("false"))) {
            var expected = tokens.takeA("name").equals("true");
            return new Condition.Is(left, expected == (op == Op.EQUAL));
        }
        return new Condition.Compare(left, op, operand(left.word(), op));
    }

    private @Nullable Op op() {
        for (var op : OPS.entrySet()) {
            if (tokens.take(op.getKey())) {
                return op.getValue();
            }
        }
        return null;
    }

    private Operand operand(Word word, Op op) {
        if (tokens.isA("text")) {
            if (op != Op.EQUAL && op != Op.UNEQUAL) {
                throw new BadRule("codes are equal or not, none is more than another", "write `==`, `!=` or `in`");
            }
            if (word.kind() == Word.Kind.CODES) {
                throw new BadRule("`" + word + "` is a list", "write `contains`");
            }
            if (word.codes().isEmpty()) {
                WordChecks.mustBe(word, Word.Kind.TEXT, "compared with a text");
            }
            return operands.code(word);
        }
        if (tokens.isA("number")) {
            return WordChecks.whole(word, tokens.takeA("number"));
        }
        if (tokens.is("figures")) {
            var figure = operands.figure();
            WordChecks.mustCount(word, scope.unit(figure));
            return figure;
        }
        if (LEVELS.stream().anyMatch(tokens::is)) {
            WordChecks.mustBe(word, Word.Kind.LEVEL, "compared with a level");
            return new Operand.OfLevel(Level.valueOf(tokens.takeA("name")));
        }
        var read = read(scope.resolve(path()));
        if (UNORDERED.contains(word.kind())
                && (word.kind() == Word.Kind.CODES || (op != Op.EQUAL && op != Op.UNEQUAL))) {
            throw new BadRule("`" + word + "` cannot be compared so", "compare it with a code, or use `contains`");
        }
        if (read.word().kind() != word.kind() || read.word().unit() != word.unit()) {
            throw new BadRule("`" + word + "` and `" + read.word() + "` are not of one kind", "");
        }
        return read;
    }
}
