package org.collectionadvisor.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.collectionadvisor.conditions.Operand;
import org.collectionadvisor.facts.Word;
import org.collectionadvisor.files.Sentence;
import org.collectionadvisor.written.BadRule;
import org.collectionadvisor.written.Token.Kind;
import org.collectionadvisor.written.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads what a word is compared with or takes: codes, figures, the names of findings and steps. */
final class OperandParser {
    private final Scope scope;
    private final Tokens tokens;

    OperandParser(Scope scope, Tokens tokens) {
        this.scope = scope;
        this.tokens = tokens;
    }

    /** A code or another text, which no word is more than. */
    Operand text(Word word, boolean equals) {
        if (word.kind() == Word.Kind.DATE) {
            throw new BadRule("bare-day", tokens.shown());
        } else if (word.kind() == Word.Kind.TRUTH) {
            throw new BadRule("truth-text", word);
        } else if (word.kind() == Word.Kind.LEVEL) {
            throw new BadRule("level-quotes", tokens.shown().replace("\"", "").toUpperCase(Locale.ROOT));
        } else if (word.kind() == Word.Kind.WHOLE || word.kind() == Word.Kind.AMOUNT) {
            WordChecks.mustBe(word, Word.Kind.TEXT, "text");
        } else if (!equals) {
            throw new BadRule("code-ordered");
        } else if (word.kind() == Word.Kind.CODES) {
            throw new BadRule("list-compared", word, tokens.shown());
        } else if (word.codes().isEmpty()) {
            WordChecks.mustBe(word, Word.Kind.TEXT, "text");
        }
        return code(word);
    }

    /** A number that needs no date and no source. */
    Operand number(Word word) {
        var number = tokens.takeA(Kind.NUMBER);
        if (word.kind() == Word.Kind.DATE) {
            throw new BadRule("bare-day", number);
        } else if (tokens.is("%")) {
            return WordChecks.whole(word, number + "%");
        }
        mustNotCalculate();
        return WordChecks.whole(word, number);
    }

    void mustNotCalculate() {
        for (var sign : List.of("+", "-", "*", "/", "%")) {
            if (tokens.is(sign)) {
                throw new BadRule("no-arithmetic", sign).at(tokens.place());
            }
        }
    }

    Operand name(Word word) {
        var code = tokens.takeA(Kind.TEXT);
        if (word.argument() == Word.Argument.CODE) {
            scope.index(word.name().equals(Word.WANTS) ? "want" : "step", code);
            return new Operand.OfCode(code);
        }
        return word.name().equals(Word.HAS)
                ? new Operand.OfFinding(code, scope.index("finding", code))
                : new Operand.OfStep(code, scope.index("step", code));
    }

    Operand figureFor(Word word) {
        var figure = figure(word);
        if (scope.unit(figure) != word.argumentUnit()) {
            throw new BadRule("figure-of-unit", word, word.argumentUnit().word(), word.name());
        }
        return figure;
    }

    Operand.FigureRef figure(Word word) {
        if (!tokens.take("figures")) {
            throw new BadRule("figure-expected", word.argumentUnit().word()).at(tokens.place());
        }
        tokens.expect(".");
        var unit = tokens.takeA(Kind.NAME);
        if (tokens.is(".") || tokens.is("-")) {
            var needed = word.argument() == Word.Argument.FIGURE ? word.argumentUnit() : word.unit();
            throw new BadRule("figure-expected", word.kind() == Word.Kind.DATE ? "date" : needed.word())
                    .at(tokens.place());
        }
        tokens.expect("(");
        var name = tokens.takeA(Kind.TEXT);
        try {
            var figure = scope.figure(unit, name);
            tokens.expect(")");
            return figure;
        } catch (BadRule e) {
            throw e.at(tokens.placeBefore());
        }
    }

    /** A code that nobody put in quotes; its hyphens are signs of their own. */
    @Nullable
    String bareCode(Word word) {
        return word.codes().stream()
                .filter(tokens::spell)
                .max(Comparator.comparing(String::length))
                .orElse(null);
    }

    List<Operand.Code> codes(Word word) {
        var codes = new ArrayList<Operand.Code>();
        tokens.expect("(");
        do {
            if (!codes.isEmpty() && goesOn(word)) {
                throw new BadRule("bracket-open").at(tokens.placeBefore());
            }
            codes.add(code(word));
        } while (tokens.take(","));
        if (tokens.isA(Kind.TEXT)) {
            throw new BadRule("no-comma", tokens.shown()).at(tokens.place());
        }
        tokens.expect(")");
        return List.copyOf(codes);
    }

    /** Whether a condition comes next where a code might, since nobody closed the bracket before it. */
    private boolean goesOn(Word word) {
        return tokens.is("!")
                || tokens.is("unless")
                || (tokens.isA(Kind.NAME) && bareCode(word) == null && scope.knows(tokens.shown()));
    }

    Operand.Code code(Word word) {
        var code = tokens.takeA(Kind.TEXT);
        if (!word.codes().isEmpty() && !word.codes().contains(code)) {
            throw new BadRule(Sentence.of("code-of-word", code, word).near(code, word.codes()))
                    .at(tokens.placeBefore());
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
