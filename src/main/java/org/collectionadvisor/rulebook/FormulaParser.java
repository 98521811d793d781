package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.collectionadvisor.conditions.Condition;
import org.collectionadvisor.conditions.Counted;
import org.collectionadvisor.conditions.Ratio;
import org.collectionadvisor.conditions.Read;
import org.collectionadvisor.conditions.Summed;
import org.collectionadvisor.facts.DeclaredWord;
import org.collectionadvisor.facts.Layer;
import org.collectionadvisor.facts.Listed;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.facts.Worked;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.situation.Unit;
import org.collectionadvisor.written.BadRule;
import org.collectionadvisor.written.Tokens;

/** Reads one count, sum or ratio, and checks every name in it. */
final class FormulaParser {
    private final Formula formula;
    private final Scope.Names names;
    private final List<String> within;
    private Condition where = new Condition.All(List.of());
    private String reading;
    private Unit unit = Unit.NONE;

    /** @param within the words and definitions that are being understood, of which it may read none */
    FormulaParser(Formula formula, Scope.Names names, List<String> within) {
        this.formula = formula;
        this.names = names;
        reading = formula.form().code();
        var deeper = new ArrayList<>(within);
        deeper.add(formula.key());
        this.within = List.copyOf(deeper);
    }

    DeclaredWord word() {
        return switch (formula.form()) {
            case COUNT -> count();
            case SUM -> sum();
            case RATIO -> ratio();
        };
    }

    /** The condition of what is counted or added up; known once the word is. */
    Condition where() {
        return where;
    }

    /** The member of the word that is being read, in which a mistake stands. */
    String reading() {
        return reading;
    }

    /** The unit as far as it is known, even where the word goes wrong. */
    Unit unit() {
        return unit;
    }

    private DeclaredWord count() {
        unit = Unit.TIMES;
        var list = list(formula.of());
        readWhere(list);
        return declared(Word.Kind.WHOLE, Unit.TIMES, new Counted(formula.fact(), list, where));
    }

    private DeclaredWord sum() {
        int dot = formula.of().indexOf('.');
        if (dot < 0) {
            throw new BadRule("sum-of", formula.of());
        }
        var list = list(formula.of().substring(0, dot));
        var part = read(Tokens.of(formula.of().substring(dot + 1), ""), list.fact());
        unit = part.word().unit();
        readWhere(list);
        return declared(part.word().kind(), part.word().unit(), new Summed(formula.fact(), list, where, part));
    }

    private DeclaredWord ratio() {
        unit = Unit.SHARE;
        var sides = formula.of().split("/", -1);
        if (sides.length != 2) {
            throw new BadRule("ratio-of", formula.of());
        }
        var part = read(Tokens.of(sides[0], ""), formula.fact());
        var whole = read(Tokens.of(sides[1], ""), formula.fact());
        if (part.word().unit() != whole.word().unit()
                || part.word().kind() != whole.word().kind()) {
            throw new BadRule(
                    "ratio-units",
                    part.word(),
                    part.word().unit().word(),
                    whole.word(),
                    whole.word().unit().word());
        }
        if (names.declarations().members().stream()
                .anyMatch(member -> Definition.key(member.fact(), member.name()).equals(key(whole))
                        && member.most().signum() == 0)) {
            throw new BadRule("ratio-of-nothing", whole.word());
        }
        return declared(Word.Kind.AMOUNT, Unit.SHARE, new Ratio(part, whole));
    }

    static String key(Read read) {
        return Definition.key(read.word().fact(), read.word().name());
    }

    private Listed list(String name) {
        var list = Stream.of(Listed.values())
                .filter(one -> one.list().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRule(Sentence.of("formula-list", name)
                        .near(name, Stream.of(Listed.values()).map(Listed::list).toList())));
        if (list == Listed.DEBTS && formula.fact().equals("Debt")) {
            throw new BadRule("debts-of-debt", formula.name());
        }
        return list;
    }

    private void readWhere(Listed list) {
        if (!formula.where().isEmpty()) {
            reading = "where";
            where = ConditionParser.condition(formula.where(), scope(list.fact()));
            reading = formula.form().code();
        }
    }

    private Read read(Tokens tokens, String fact) {
        var read = ConditionParser.read(tokens, scope(fact));
        tokens.expectEnd();
        if (read.word().kind() != Word.Kind.WHOLE && read.word().kind() != Word.Kind.AMOUNT) {
            throw new BadRule("formula-number", read.word());
        }
        return read;
    }

    /** Findings and levels of risk are concluded of what is worked out, not the other way round. */
    private Scope scope(String fact) {
        return new Scope(names, Layer.FINDINGS, fact, within);
    }

    private DeclaredWord declared(Word.Kind kind, Unit follows, Worked worked) {
        if (formula.told() != null && formula.told() != follows) {
            reading = "unit";
            throw new BadRule(
                    "formula-unit",
                    formula.name(),
                    follows.word(),
                    formula.told().word());
        }
        return Declarations.declared(formula, kind, follows, worked);
    }
}
