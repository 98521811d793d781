package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.List;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.json.Nearest;

/** Reads what a word is compared with or takes: codes, figures, the names of findings and steps. */
final class OperandParser {
    private final Scope scope;
    private final Tokens tokens;

    OperandParser(Scope scope, Tokens tokens) {
        this.scope = scope;
        this.tokens = tokens;
    }

    Operand name(Word word) {
        var code = tokens.takeA("text");
        if (word.argument() == Word.Argument.CODE) {
            scope.index(word.name().equals(Word.WANTS) ? "want" : "step", code);
            return new Operand.OfCode(code);
        }
        return word.name().equals(Word.HAS)
                ? new Operand.OfFinding(code, scope.index("finding", code))
                : new Operand.OfStep(code, scope.index("step", code));
    }

    Operand figureFor(Word word) {
        var figure = figure();
        if (scope.unit(figure) != word.argumentUnit()) {
            throw new BadRule(
                    "`" + word + "` takes a figure of " + word.argumentUnit().word(),
                    "write " + word.name() + "(figures." + word.argumentUnit().word() + "(\"…\"))");
        }
        return figure;
    }

    Operand.FigureRef figure() {
        if (!tokens.take("figures")) {
            throw new BadRule("a figure must stand here", "write figures.days(\"name\")");
        }
        tokens.expect(".");
        var unit = tokens.takeA("name");
        tokens.expect("(");
        var name = tokens.takeA("text");
        tokens.expect(")");
        return scope.figure(unit, name);
    }

    List<Operand.Code> codes(Word word) {
        var codes = new ArrayList<Operand.Code>();
        tokens.expect("(");
        do {
            codes.add(code(word));
        } while (tokens.take(","));
        tokens.expect(")");
        return List.copyOf(codes);
    }

    Operand.Code code(Word word) {
        var code = tokens.takeA("text");
        if (!word.codes().isEmpty() && !word.codes().contains(code)) {
            throw new BadRule("`" + code + "` is no code of " + word, Nearest.hint(code, word.codes()));
        }
        if (word.fact().equals("Step") && word.name().equals("category")) {
            scope.index("category", code);
        }
        if (word.fact().equals("Step") && word.name().equals("code")) {
            scope.index("step", code);
        }
        return new Operand.Code(code, word.codes().indexOf(code));
    }
}
